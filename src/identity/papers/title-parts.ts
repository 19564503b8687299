import { plainTitle } from "./plain-title.js";
import { titleNumerals } from "./title-numerals.js";
import { titleWords } from "./title-words.js";

/** A title as linkage compares it. */
export interface TitleParts {
  readonly words: readonly string[];
  /** All words without spaces, so that hyphens and line breaks do not count. */
  readonly whole: string;
  /** The words before the subtitle, without spaces; the whole where there is none. */
  readonly main: string;
  /** The words of the subtitle, without spaces; empty where there is none. */
  readonly subtitle: string;
  readonly mainWords: number;
  readonly subtitleWords: number;
  readonly numerals: readonly string[];
  /** What the title says of this version: `extended abstract`. */
  readonly edition: string;
  /** Says what kind of text this is, not what it is about: many papers bear it. */
  readonly isGeneric: boolean;
  /** One of a series that comes again each year under the same words. */
  readonly isYearly: boolean;
  /** Not the text that the subtitle names but one about it: `Erratum: …`. */
  readonly isAbout: boolean;
}

/** So few words may be another paper's. */
const FEW_WORDS = 3;

/** Whether a title, or a part of one, is so short that it alone does not tell a paper. */
export const isShort = (words: number): boolean => words <= FEW_WORDS;

const EDITION =
  /\s*[[(](extended abstract|extended version|full version|long version|short version|short paper|abstract|poster|demo|tutorial|abstract reprint|student abstract|invited talk|keynote)[\])]\s*\.?\s*$/i;
/** Where a subtitle begins: after a colon, a dash that stands free, or a question. */
const SUBTITLE = /[:：]\s*|\s+[-–—]+\s+|\s*(?:—|——|--+)\s*|[?？.]\s+/;
const GENERIC =
  /^(?:(?:guest |general |invited )?(?:introduction|introductory remarks|preface|foreword|editorial|avant propos|vorwort|einleitung|introduccion|prologo)s?|editors? (?:note|introduction|message|choice)|preface (?:foreword|editorial)|(?:message|welcome|greetings?|letter) (?:from|to|by) .*|(?:opening|closing|concluding|welcoming) (?:remarks|address|session)|conclusions?|discussion|summary|summation(?: by chairman)?|abstracts?|abstracts of current literature|overview|overview of shared task|front ?matter|back ?matter|title page|copyright(?: page)?|(?:table of )?contents|(?:author |subject |name )*ind(?:ex|ices|exes)|list of .*|contributors|committees?|organi[sz](?:ers|ing committee|ation)|program(?:me)?(?: committee| of .*)?|reviewers|sponsors|acknowledge?ments?|advertisements?|announcements?|calls? for papers.*|books? (?:reviews?|received|notices?|notes?)|reviews?|briefly noted.*|publications received|letters? to editor|correspondence|comments?|reply|response|errat(?:um|a)|corrigend(?:um|a)|corrections?|addend(?:um|a)|obituary|in memoriam|retraction(?: notice| note)?|withdrawn|retracted|news|newsletter|calendar(?: of meetings)?|keynotes?(?: (?:talk|speech|address|lecture))?|invited (?:talk|speaker|paper|lecture)s?|panel(?: discussion)?|tutorials?|posters?|demos?|questions? answers?|personal notes|biographical notes.*|guidelines? for (?:submissions?|authors)|untitled|no (?:english )?(?:title|translation|abstract)(?: available)?|supplement(?:ary)?(?: materials?| information)?|appendix(?: [a-z\d])?(?: .*)?|notes?|finite string.*|前言|序言?|序論|緒言|编者按|目录|目次|索引|はじめに|まえがき|введение|предисловие)$/;
/** A text about another text, which bears the other's title after these words. */
const ABOUT =
  /^(?:errat(?:um|a)|corrigend(?:um|a)|corrections?|addend(?:um|a)|retraction|comments?|commentary|reply|response|replies|discussion|review|book review|editorial|rejoinder|publisher correction|author correction)(?: (?:article|note|notice))?(?: (?:to|on|of|for))?$/;
const YEARLY =
  /\b(?:overview|findings|report|results|summary|introduction|proceedings|editorial|preface)\b.*\b(?:tasks?|workshops?|challenges?|tracks?|campaigns?|competitions?|evaluations?|conferences?|symposium|issue|section|labs?|series|meetings?)\b/;

/** Takes a title apart. */
export function titleParts(title: string): TitleParts {
  const plain = plainTitle(title).replace(/\s+/g, " ").trim();
  const edition = EDITION.exec(plain);
  const bare = edition ? plain.slice(0, edition.index) : plain;
  const words = titleWords(bare);
  const cut = SUBTITLE.exec(bare);
  const main = cut ? titleWords(bare.slice(0, cut.index)) : words;
  const subtitle = cut ? titleWords(bare.slice(cut.index + cut[0].length)) : [];
  const hasSubtitle = main.length > 0 && subtitle.length > 0;
  const spaced = words.join(" ");
  const isAbout = hasSubtitle && ABOUT.test(main.join(" "));
  return {
    words,
    whole: words.join(""),
    main: (hasSubtitle ? main : words).join(""),
    subtitle: hasSubtitle ? subtitle.join("") : "",
    mainWords: hasSubtitle ? main.length : words.length,
    subtitleWords: hasSubtitle ? subtitle.length : 0,
    numerals: titleNumerals(words),
    edition: edition?.[1]?.toLowerCase() ?? "",
    isGeneric: GENERIC.test(spaced),
    isYearly: YEARLY.test(spaced),
    isAbout,
  };
}
