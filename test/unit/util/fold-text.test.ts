import { expect, it } from "vitest";
import { foldText } from "../../../src/util/fold-text.js";

it.each([
  ["Café, Müller & Ångström", "cafe muller angstrom"],
  ["ё", "е"],
  ["Άλφα και ΩΜΕΓΑΣ", "αλφα και ωμεγασ"],
  ["Łukasz Sørensen-Kjær, Straße", "lukasz sorensen kjaer strasse"],
  ["İstanbul ısı", "istanbul isi"],
  ["e\u0301 and x̂₂", "e and x2"],
  ["ｆｕｌｌ ﬁeld", "full field"],
  ["CAMO++ / C#", "camo++ c#"],
  ["ガラス", "ガラス"],
  ["ｶﾞﾗｽ", "ガラス"],
  ["राम कुमार", "राम कुमार"],
  ["  \u0301a", "a"],
])("%s is folded to %s", (text, folded) => expect(foldText(text)).toBe(folded));

it.each([
  ["ガラス", "カラス"],
  ["राम", "रोम"],
  ["สี", "สา"],
])("%s and %s stay two words", (one, other) => expect(foldText(one)).not.toBe(foldText(other)));
