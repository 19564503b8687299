import { ObjectType } from "type-graphql";
import { Author } from "../nodes/author.type.js";
import { Dataset } from "../nodes/dataset.type.js";
import { Method } from "../nodes/method.type.js";
import { Organization } from "../nodes/organization.type.js";
import { Paper } from "../nodes/paper.type.js";
import { Repository } from "../nodes/repository.type.js";
import { Task } from "../nodes/task.type.js";
import { Topic } from "../nodes/topic.type.js";
import { Venue } from "../nodes/venue.type.js";
import { Connection, Edge } from "./connection.js";

@ObjectType({ description: "A paper in a list.", simpleResolvers: true })
export class PaperEdge extends Edge(() => Paper) {}

@ObjectType({ description: "A page of papers.", simpleResolvers: true })
export class PaperConnection extends Connection(() => PaperEdge) {}

@ObjectType({ description: "An author in a list.", simpleResolvers: true })
export class AuthorEdge extends Edge(() => Author) {}

@ObjectType({ description: "A page of authors.", simpleResolvers: true })
export class AuthorConnection extends Connection(() => AuthorEdge) {}

@ObjectType({ description: "A method in a list.", simpleResolvers: true })
export class MethodEdge extends Edge(() => Method) {}

@ObjectType({ description: "A page of methods.", simpleResolvers: true })
export class MethodConnection extends Connection(() => MethodEdge) {}

@ObjectType({ description: "A dataset in a list.", simpleResolvers: true })
export class DatasetEdge extends Edge(() => Dataset) {}

@ObjectType({ description: "A page of datasets.", simpleResolvers: true })
export class DatasetConnection extends Connection(() => DatasetEdge) {}

@ObjectType({ description: "A task in a list.", simpleResolvers: true })
export class TaskEdge extends Edge(() => Task) {}

@ObjectType({ description: "A page of tasks.", simpleResolvers: true })
export class TaskConnection extends Connection(() => TaskEdge) {}

@ObjectType({ description: "A repository in a list.", simpleResolvers: true })
export class RepositoryEdge extends Edge(() => Repository) {}

@ObjectType({ description: "A page of repositories.", simpleResolvers: true })
export class RepositoryConnection extends Connection(() => RepositoryEdge) {}

@ObjectType({ description: "A venue in a list.", simpleResolvers: true })
export class VenueEdge extends Edge(() => Venue) {}

@ObjectType({ description: "A page of venues.", simpleResolvers: true })
export class VenueConnection extends Connection(() => VenueEdge) {}

@ObjectType({ description: "An organization in a list.", simpleResolvers: true })
export class OrganizationEdge extends Edge(() => Organization) {}

@ObjectType({ description: "A page of organizations.", simpleResolvers: true })
export class OrganizationConnection extends Connection(() => OrganizationEdge) {}

@ObjectType({ description: "A topic in a list.", simpleResolvers: true })
export class TopicEdge extends Edge(() => Topic) {}

@ObjectType({ description: "A page of topics.", simpleResolvers: true })
export class TopicConnection extends Connection(() => TopicEdge) {}
