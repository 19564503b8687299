import { expect, it } from "vitest";
import { type PlaceOptions, textPlaces } from "../../../src/util/text-places.js";

it.each<[text: string, asked: string, options: PlaceOptions, places: string[]]>([
  ["LoRA: Low-Rank Adaptation", "lora", {}, ["LoRA"]],
  ["LoRA, not lora or LORA", "Lora", {}, ["LoRA", "lora", "LORA"]],
  ["QLoRA and LoRA-FA", "lora", {}, ["LoRA"]],
  ["Adapters adapt an adaptation", "adapt", {}, ["adapt"]],
  ["Adapters adapt an adaptation", "adapt", { mayGoOn: true }, ["Adapt", "adapt", "adapt"]],
  ["The Fréchet distance", "frechet", {}, ["Fréchet"]],
  ["The Fréchet distance", "fre", { mayGoOn: true }, ["Fré"]],
  ["Diffusion of LoRA", "difusion lroa", { mayErr: true }, ["Diffusion", "LoRA"]],
  ["Diffusion of LoRA", "difusion lroa", {}, []],
  ["cat and dog", "cut", { mayErr: true }, []],
  ["C++ and C", "c++", {}, ["C++"]],
  ["基于强化学习的优化与强化学习", "强化学习", {}, ["强化学习", "强化学习"]],
  ["GRPO用强化学习", "grpo 学习", {}, ["GRPO", "学习"]],
  ["การเรียนรู้ของเครื่อง", "เรียน", {}, ["เรียน"]],
  ["🧪 LoRA 🧪", "lora", {}, ["LoRA"]],
  ["nothing here", "", {}, []],
])("finds in %j for %j (%j) the places %j", (text, asked, options, places) => {
  expect(textPlaces(text, asked, options).map(({ start, end }) => text.slice(start, end))).toEqual(places);
});
