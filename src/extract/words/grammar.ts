import { wordSet } from "./word-set.js";

export const DETERMINERS = wordSet(
  "a an the this that these those our their its his her some any each every all both such another other same",
);

/** Words at which a noun phrase ends. */
export const PHRASE_ENDS =
  wordSet(`for that which where who whom whose when while because since although though if unless than then to by with without using via
  on of in into onto from under over through throughout across between among within during after before against toward towards upon about around
  is are was were be been being has have had do does did can could may might must shall should will would not no and or but nor so yet as at per
  based built trained designed capable aimed tailored consisting comprising containing comprised composed inspired called named termed dubbed coined
  we it they he she i you there here also however thus hence therefore moreover furthermore specifically namely including like e.g i.e`);

/** Adjectives that describe any thing and belong to no name. */
export const PLAIN_ADJECTIVES =
  wordSet(`novel new first efficient effective simple general unified robust scalable powerful lightweight flexible comprehensive large-scale
  large small high-quality state-of-the-art end-to-end open-source open-sourced open publicly available fully fast faster accurate real-time practical generic
  pioneering innovative principled systematic challenging complex diverse various multiple several many different existing recent current previous traditional
  conventional standard popular common advanced modern strong better best improved enhanced significant important key main major further additional
  two three four five six two-stage three-stage multi-stage one-stage single-stage single multi-step step-by-step fine-grained coarse-grained coarse-to-fine plug-and-play training-free
  high-fidelity high-resolution realistic photorealistic diverse downstream real-world long-form versatile specialized specific dedicated carefully meticulously
  generalizable interpretable reliable consistent controllable interactive automatic automated adaptive dynamic holistic rigorous extensive broad wide
  massive huge compact ultra state-of-art low-cost cost-effective competitive promising successful ambitious critical crucial essential fundamental original
  scalable precise rich numerous public larger smaller harder realistic desired full complete entire whole partial human-like expert-level fine coarse good great high low
  longer shorter long short final initial subsequent future unseen arbitrary given target base related relevant similar typical certain particular underlying
  superior outstanding excellent impressive remarkable notable competitive comparable better-performing leading cutting-edge top latest early autonomous intelligent
  traditional classical elegant modular extensible customizable intuitive parallel streamlined`);

/** Title words that name nothing, at the start of a title before its colon. */
export const TITLE_FILLERS =
  wordSet(`review survey surveys overview beyond towards toward understanding rethinking revisiting on the a an how what why when where is are do does can
  exploring learning improving evaluating benchmarking measuring analyzing technical report position perspective introduction tutorial lessons demystifying
  unveiling unlocking bridging scaling building making training teaching think thinking from to part commentary`);
