import { Field, Int, ObjectType } from "type-graphql";
import { Author } from "../nodes/author.type.js";
import { Dataset } from "../nodes/dataset.type.js";
import { Method } from "../nodes/method.type.js";
import { Paper } from "../nodes/paper.type.js";
import { Repository } from "../nodes/repository.type.js";
import { Task } from "../nodes/task.type.js";
import { Connection, Edge } from "./connection.js";
import { MentionEdge } from "./mention-edge.js";

@ObjectType({ description: "An author of a paper.", simpleResolvers: true })
export class PaperAuthorEdge extends Edge(() => Author) {
  @Field(() => Int, { description: "Place in the paper's list of authors, from 1." })
  position!: number;
}

@ObjectType({ description: "A page of a paper's authors, in their order.", simpleResolvers: true })
export class PaperAuthorConnection extends Connection(() => PaperAuthorEdge) {}

@ObjectType({ description: "A paper of an author.", simpleResolvers: true })
export class AuthorPaperEdge extends Edge(() => Paper) {
  @Field(() => Int, { description: "The author's place in the paper's list of authors, from 1." })
  position!: number;
}

@ObjectType({ description: "A page of an author's papers, newest first.", simpleResolvers: true })
export class AuthorPaperConnection extends Connection(() => AuthorPaperEdge) {}

@ObjectType({ description: "A citation between two papers.", simpleResolvers: true })
export class PaperCitationEdge extends Edge(() => Paper) {
  @Field(() => [String], {
    description: "What the citation is for, in the words of the source: background, methodology, result.",
  })
  intents!: readonly string[];

  @Field(() => [String], { description: "The passages in which the one paper cites the other." })
  contexts!: readonly string[];

  @Field(() => Boolean, { nullable: true, description: "Whether the source calls the citation influential." })
  influential?: boolean | null;
}

@ObjectType({ description: "A page of papers tied by citation, newest first.", simpleResolvers: true })
export class PaperCitationConnection extends Connection(() => PaperCitationEdge) {}

@ObjectType({ description: "A method that a paper names, with the reasons.", simpleResolvers: true })
export class PaperMethodEdge extends MentionEdge(() => Method) {}

@ObjectType({
  description: "A page of the methods a paper names: introduced before used, then the surest first.",
  simpleResolvers: true,
})
export class PaperMethodConnection extends Connection(() => PaperMethodEdge) {}

@ObjectType({ description: "A dataset that a paper names, with the reasons.", simpleResolvers: true })
export class PaperDatasetEdge extends MentionEdge(() => Dataset) {}

@ObjectType({
  description: "A page of the datasets a paper names: introduced before used, then the surest first.",
  simpleResolvers: true,
})
export class PaperDatasetConnection extends Connection(() => PaperDatasetEdge) {}

@ObjectType({ description: "A task that a paper names, with the reasons.", simpleResolvers: true })
export class PaperTaskEdge extends MentionEdge(() => Task) {}

@ObjectType({
  description: "A page of the tasks a paper names: introduced before used, then the surest first.",
  simpleResolvers: true,
})
export class PaperTaskConnection extends Connection(() => PaperTaskEdge) {}

@ObjectType({ description: "A code repository that a paper links to, with the reasons.", simpleResolvers: true })
export class PaperRepositoryEdge extends MentionEdge(() => Repository) {
  @Field(() => Boolean, { nullable: true, description: "Whether a source says it is the paper's own code." })
  official?: boolean | null;
}

@ObjectType({
  description: "A page of the code repositories a paper links to, the surest first.",
  simpleResolvers: true,
})
export class PaperRepositoryConnection extends Connection(() => PaperRepositoryEdge) {}

@ObjectType({ description: "A paper that names a method, dataset or task, with the reasons.", simpleResolvers: true })
export class MentioningPaperEdge extends MentionEdge(() => Paper) {}

@ObjectType({
  description: "A page of the papers that name a method, dataset or task, newest first.",
  simpleResolvers: true,
})
export class MentioningPaperConnection extends Connection(() => MentioningPaperEdge) {}

@ObjectType({ description: "A paper that links to a code repository, with the reasons.", simpleResolvers: true })
export class RepositoryPaperEdge extends MentionEdge(() => Paper) {
  @Field(() => Boolean, { nullable: true, description: "Whether a source says it is the paper's own code." })
  official?: boolean | null;
}

@ObjectType({
  description: "A page of the papers that link to a code repository, newest first.",
  simpleResolvers: true,
})
export class RepositoryPaperConnection extends Connection(() => RepositoryPaperEdge) {}
