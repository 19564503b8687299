import { type ClassType, Field, InputType } from "type-graphql";
import { DateFilter, IntFilter, MentionsFilter, NeighboursFilter, TextFilter, Where } from "./filter.input.js";

@InputType({ description: "Which papers; all tests given must hold." })
export class PaperWhere extends Where((): ClassType<object> => PaperWhere) {
  @Field(() => TextFilter, { nullable: true, description: "Title." })
  title?: TextFilter | null;

  @Field(() => DateFilter, { nullable: true, description: "Day of publication." })
  publishedOn?: DateFilter | null;

  @Field(() => IntFilter, { nullable: true, description: "Year of publication." })
  year?: IntFilter | null;

  @Field(() => IntFilter, { nullable: true, description: "Upvotes." })
  upvotes?: IntFilter | null;

  @Field(() => IntFilter, { nullable: true, description: "Comments." })
  commentCount?: IntFilter | null;

  @Field(() => IntFilter, { nullable: true, description: "Authors its source says it has." })
  authorCount?: IntFilter | null;

  @Field(() => IntFilter, { nullable: true, description: "Papers of this graph that cite it." })
  citedByCount?: IntFilter | null;

  @Field(() => IntFilter, { nullable: true, description: "Papers of this graph that it cites." })
  referenceCount?: IntFilter | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it links to a code repository." })
  hasCode?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether its abstract is known." })
  hasAbstract?: boolean | null;

  @Field(() => AuthorsFilter, { nullable: true, description: "Authors." })
  authors?: AuthorsFilter | null;

  @Field(() => MethodsFilter, { nullable: true, description: "Methods it names." })
  methods?: MethodsFilter | null;

  @Field(() => DatasetsFilter, { nullable: true, description: "Datasets it names." })
  datasets?: DatasetsFilter | null;

  @Field(() => TasksFilter, { nullable: true, description: "Tasks it names." })
  tasks?: TasksFilter | null;

  @Field(() => RepositoriesFilter, { nullable: true, description: "Code repositories it links to." })
  repositories?: RepositoriesFilter | null;

  @Field(() => VenuesFilter, { nullable: true, description: "Venues it appeared in." })
  venues?: VenuesFilter | null;

  @Field(() => TopicsFilter, { nullable: true, description: "Topics it is about." })
  topics?: TopicsFilter | null;

  @Field(() => OrganizationsFilter, { nullable: true, description: "Organizations it comes from." })
  organizations?: OrganizationsFilter | null;

  @Field(() => PapersFilter, { nullable: true, description: "Papers it cites." })
  references?: PapersFilter | null;

  @Field(() => PapersFilter, { nullable: true, description: "Papers that cite it." })
  citedBy?: PapersFilter | null;
}

@InputType({ description: "Which authors; all tests given must hold." })
export class AuthorWhere extends Where((): ClassType<object> => AuthorWhere) {
  @Field(() => TextFilter, { nullable: true, description: "Name." })
  name?: TextFilter | null;

  @Field(() => IntFilter, { nullable: true, description: "Papers of this graph that have it, at any confidence." })
  paperCount?: IntFilter | null;

  @Field(() => OrganizationsFilter, { nullable: true, description: "Organizations the author belongs to." })
  organizations?: OrganizationsFilter | null;

  @Field(() => PapersFilter, { nullable: true, description: "Its papers." })
  papers?: PapersFilter | null;
}

@InputType({ description: "Which methods; all tests given must hold." })
export class MethodWhere extends Where((): ClassType<object> => MethodWhere) {
  @Field(() => TextFilter, {
    nullable: true,
    description: "Name or one of its other spellings; `equals` also finds it by its spelling without spaces.",
  })
  name?: TextFilter | null;

  @Field(() => IntFilter, { nullable: true, description: "Papers of this graph that have it, at any confidence." })
  paperCount?: IntFilter | null;

  @Field(() => MentioningPapersFilter, { nullable: true, description: "Its papers." })
  papers?: MentioningPapersFilter | null;
}

@InputType({ description: "Which datasets; all tests given must hold." })
export class DatasetWhere extends Where((): ClassType<object> => DatasetWhere) {
  @Field(() => TextFilter, {
    nullable: true,
    description: "Name or one of its other spellings; `equals` also finds it by its spelling without spaces.",
  })
  name?: TextFilter | null;

  @Field(() => IntFilter, { nullable: true, description: "Papers of this graph that have it, at any confidence." })
  paperCount?: IntFilter | null;

  @Field(() => MentioningPapersFilter, { nullable: true, description: "Its papers." })
  papers?: MentioningPapersFilter | null;
}

@InputType({ description: "Which tasks; all tests given must hold." })
export class TaskWhere extends Where((): ClassType<object> => TaskWhere) {
  @Field(() => TextFilter, {
    nullable: true,
    description: "Name or one of its other spellings; `equals` also finds it by its spelling without spaces.",
  })
  name?: TextFilter | null;

  @Field(() => IntFilter, { nullable: true, description: "Papers of this graph that have it, at any confidence." })
  paperCount?: IntFilter | null;

  @Field(() => MentioningPapersFilter, { nullable: true, description: "Its papers." })
  papers?: MentioningPapersFilter | null;
}

@InputType({ description: "Which repositories; all tests given must hold." })
export class RepositoryWhere extends Where((): ClassType<object> => RepositoryWhere) {
  @Field(() => TextFilter, {
    nullable: true,
    description: "Path `host/owner/name`, without regard to case alone; `contains` looks in owner and name.",
  })
  path?: TextFilter | null;

  @Field(() => IntFilter, { nullable: true, description: "Papers of this graph that have it, at any confidence." })
  paperCount?: IntFilter | null;

  @Field(() => IntFilter, { nullable: true, description: "Stars at its host." })
  stars?: IntFilter | null;

  @Field(() => MentioningPapersFilter, { nullable: true, description: "Its papers." })
  papers?: MentioningPapersFilter | null;
}

@InputType({ description: "Which venues; all tests given must hold." })
export class VenueWhere extends Where((): ClassType<object> => VenueWhere) {
  @Field(() => TextFilter, {
    nullable: true,
    description: "Name or one of its other spellings; `equals` also finds it by its spelling without spaces.",
  })
  name?: TextFilter | null;

  @Field(() => IntFilter, { nullable: true, description: "Papers of this graph that have it, at any confidence." })
  paperCount?: IntFilter | null;

  @Field(() => PapersFilter, { nullable: true, description: "Its papers." })
  papers?: PapersFilter | null;
}

@InputType({ description: "Which organizations; all tests given must hold." })
export class OrganizationWhere extends Where((): ClassType<object> => OrganizationWhere) {
  @Field(() => TextFilter, {
    nullable: true,
    description: "Name or one of its other spellings; `equals` also finds it by its spelling without spaces.",
  })
  name?: TextFilter | null;

  @Field(() => IntFilter, { nullable: true, description: "Papers of this graph that have it, at any confidence." })
  paperCount?: IntFilter | null;

  @Field(() => PapersFilter, { nullable: true, description: "Its papers." })
  papers?: PapersFilter | null;
}

@InputType({ description: "Which topics; all tests given must hold." })
export class TopicWhere extends Where((): ClassType<object> => TopicWhere) {
  @Field(() => TextFilter, {
    nullable: true,
    description: "Name or one of its other spellings; `equals` also finds it by its spelling without spaces.",
  })
  name?: TextFilter | null;

  @Field(() => IntFilter, { nullable: true, description: "Papers of this graph that have it, at any confidence." })
  paperCount?: IntFilter | null;

  @Field(() => PapersFilter, { nullable: true, description: "Its papers." })
  papers?: PapersFilter | null;
}

@InputType({ description: "A test of authors." })
export class AuthorsFilter extends NeighboursFilter((): ClassType<object> => AuthorWhere) {}

@InputType({ description: "A test of methods a paper names." })
export class MethodsFilter extends MentionsFilter((): ClassType<object> => MethodWhere) {}

@InputType({ description: "A test of datasets a paper names." })
export class DatasetsFilter extends MentionsFilter((): ClassType<object> => DatasetWhere) {}

@InputType({ description: "A test of tasks a paper names." })
export class TasksFilter extends MentionsFilter((): ClassType<object> => TaskWhere) {}

@InputType({ description: "A test of code repositories a paper links to." })
export class RepositoriesFilter extends MentionsFilter((): ClassType<object> => RepositoryWhere) {}

@InputType({ description: "A test of venues." })
export class VenuesFilter extends NeighboursFilter((): ClassType<object> => VenueWhere) {}

@InputType({ description: "A test of topics." })
export class TopicsFilter extends NeighboursFilter((): ClassType<object> => TopicWhere) {}

@InputType({ description: "A test of organizations." })
export class OrganizationsFilter extends NeighboursFilter((): ClassType<object> => OrganizationWhere) {}

@InputType({ description: "A test of papers." })
export class PapersFilter extends NeighboursFilter((): ClassType<object> => PaperWhere) {}

@InputType({ description: "A test of papers that name something." })
export class MentioningPapersFilter extends MentionsFilter((): ClassType<object> => PaperWhere) {}
