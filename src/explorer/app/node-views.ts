import type { ComponentType } from "react";
import type { NodeKind } from "./generated/graphql";
import { AuthorView } from "./views/author-view";
import { DatasetView } from "./views/dataset-view";
import { MethodView } from "./views/method-view";
import { OrganizationView } from "./views/organization-view";
import { PaperView } from "./views/paper-view";
import { RepositoryView } from "./views/repository-view";
import { TaskView } from "./views/task-view";
import { TopicView } from "./views/topic-view";
import { VenueView } from "./views/venue-view";

interface NodeView {
  readonly kind: NodeKind;
  readonly View: ComponentType<{ readonly id: string }>;
}

/** The page of each kind of node. */
export const NODE_VIEWS: readonly NodeView[] = [
  { kind: "PAPER", View: PaperView },
  { kind: "AUTHOR", View: AuthorView },
  { kind: "METHOD", View: MethodView },
  { kind: "DATASET", View: DatasetView },
  { kind: "TASK", View: TaskView },
  { kind: "REPOSITORY", View: RepositoryView },
  { kind: "VENUE", View: VenueView },
  { kind: "ORGANIZATION", View: OrganizationView },
  { kind: "TOPIC", View: TopicView },
];
