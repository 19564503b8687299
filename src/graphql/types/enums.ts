import { registerEnumType } from "type-graphql";
import { CITATION_FORMATS } from "../../export/citation.js";
import { JUDGED_DESCRIPTIONS, VERB_DESCRIPTIONS } from "../../model/decision.js";
import { DIMENSIONS, PAPER_COUNT_ORDERS } from "../../model/dimension.js";
import { SCHEME_DESCRIPTIONS } from "../../model/external-id.js";
import { NODE_KIND_DESCRIPTIONS } from "../../model/node-kind.js";
import { ROLE_DESCRIPTIONS, SOURCE_DESCRIPTIONS, type TextField } from "../../model/provenance.js";
import { SHOWN_RELATIONSHIPS } from "../../model/relationships.js";
import { SEARCH_MATCH_DESCRIPTIONS } from "../../model/search-match.js";
import { SNIPPET_FIELD_DESCRIPTIONS } from "../../model/snippet.js";
import { TIE_RELATIONSHIPS } from "../../model/ties.js";
import type { CoOccurrenceOrder } from "../../queries/co-occurring.js";
import type { TieWeight } from "../../queries/sharing-weight.js";
import { REPOSITORY_CONTENTS } from "../../util/repository-holds.js";
import { describedEnum } from "./described-enum.js";

export const MentionRoleEnum = describedEnum(
  "MentionRole",
  "What a paper does with something it names.",
  ROLE_DESCRIPTIONS,
);

export const RepositoryContentEnum = describedEnum(
  "RepositoryContent",
  "What lies in a repository.",
  REPOSITORY_CONTENTS,
);

export const TextFieldEnum = { TITLE: "title", ABSTRACT: "abstract" } as const satisfies Record<string, TextField>;
registerEnumType(TextFieldEnum, {
  name: "TextField",
  description: "A text of a paper that is read for what it names.",
  valuesConfig: { TITLE: { description: "The title." }, ABSTRACT: { description: "The abstract." } },
});

export const SearchMatchEnum = describedEnum(
  "SearchMatch",
  "Why a search finds a node, the best reason first.",
  SEARCH_MATCH_DESCRIPTIONS,
);

export const SnippetFieldEnum = describedEnum(
  "SnippetField",
  "What a text of a node is called.",
  SNIPPET_FIELD_DESCRIPTIONS,
);

export const SourceNameEnum = describedEnum("SourceName", "Where a fact came from.", SOURCE_DESCRIPTIONS);

export const ExternalIdSchemeEnum = describedEnum(
  "ExternalIdScheme",
  "A way in which the world names papers and people.",
  SCHEME_DESCRIPTIONS,
);

export const OrderDirection = { ASC: "ASC", DESC: "DESC" } as const;
export type OrderDirection = keyof typeof OrderDirection;
registerEnumType(OrderDirection, {
  name: "OrderDirection",
  description: "Which end of an order comes first. Items without a value come last either way.",
  valuesConfig: {
    ASC: { description: "Smallest, earliest or first letter first." },
    DESC: { description: "Greatest, latest or last letter first." },
  },
});

export const NodeKindEnum = describedEnum("NodeKind", "The kinds of node.", NODE_KIND_DESCRIPTIONS);

export const DecisionVerbEnum = describedEnum("DecisionVerb", "What a person can decide.", VERB_DESCRIPTIONS);

export const JudgedKindEnum = describedEnum("JudgedKind", "What a person can judge.", JUDGED_DESCRIPTIONS);

export const TieEnum = describedEnum("Tie", "What two papers can have in common.", descriptionsOf(TIE_RELATIONSHIPS));

export const TieWeightEnum = { RARITY: "RARITY", COUNT: "COUNT" } as const satisfies Record<TieWeight, TieWeight>;
registerEnumType(TieWeightEnum, {
  name: "TieWeight",
  description: "How much a shared node counts.",
  valuesConfig: {
    RARITY: {
      description:
        "A node of n papers counts 1 / ln(1 + n), so that what few papers have says most (Adamic and Adar 2003).",
    },
    COUNT: { description: "Each counts one." },
  },
});

export const CoOccurrenceOrderEnum = { COUNT: "COUNT", LIFT: "LIFT" } as const satisfies Record<
  CoOccurrenceOrder,
  CoOccurrenceOrder
>;
registerEnumType(CoOccurrenceOrderEnum, {
  name: "CoOccurrenceOrder",
  description: "Which of the methods that meet a method come first.",
  valuesConfig: {
    COUNT: { description: "Those that meet it in most papers." },
    LIFT: { description: "Those that meet it most beyond chance." },
  },
});

export const RelationshipKindEnum = describedEnum(
  "RelationshipKind",
  "The kinds of relationship between nodes, each read from its start to its end.",
  descriptionsOf(SHOWN_RELATIONSHIPS),
);

export const CitationFormatEnum = describedEnum(
  "CitationFormat",
  "How a reference is written.",
  descriptionsOf(CITATION_FORMATS),
);

export const DimensionEnum = describedEnum("Dimension", "What papers can be grouped by.", descriptionsOf(DIMENSIONS));

export const PaperCountOrderEnum = describedEnum(
  "PaperCountOrder",
  "Which groups of papers come first.",
  descriptionsOf(PAPER_COUNT_ORDERS),
);

function descriptionsOf<Value extends string>(
  table: Readonly<Record<Value, { readonly description: string }>>,
): Readonly<Record<Value, string>> {
  return Object.fromEntries(
    Object.entries<{ readonly description: string }>(table).map(([value, { description }]) => [value, description]),
  ) as Record<Value, string>;
}
