import { wordSet } from "./word-set.js";

/** Head nouns of things that are data: a name they stand beside is a dataset. */
export const DATASET_HEADS =
  wordSet(`dataset datasets benchmark benchmarks corpus corpora suite suites testbed test-bed leaderboard leaderboards
  testset arena gym collection collections challenge challenges benchmarking test-suite bench treebank`);

/** Weaker heads: they say data only beside a name. */
export const DATA_HEADS =
  wordSet(`data dataset datasets benchmark benchmarks corpus corpora suite leaderboard leaderboards testbed test split splits testing
  validation val dev subset subsets environment environments challenge challenges tasks task images videos scenes sets set questions problems games suites
  evaluation exam exams competition competitions track tracks series metrics score scores accuracy`);

/** Head nouns of things that are methods. */
export const METHOD_HEADS =
  wordSet(`method methods model models framework frameworks algorithm algorithms approach approaches architecture architectures
  network networks optimizer optimizers layer layers loss losses module modules mechanism mechanisms technique techniques system systems pipeline pipelines
  paradigm strategy strategies scheme agent agents library toolkit tool engine backbone backbones encoder encoders decoder decoders autoencoder tokenizer
  block blocks operator objective procedure regularization regularizer scheduler sampler solver transformer transformers adapter adapters kernel kernels attention
  policy family variant variants training learning llm llms vlm vlms mllm mllms baseline baselines planner generator detector classifier policies search inference
  evaluator evaluators judge verifier reasoner tokenizers quantizer retriever reranker assistant predictor estimator simulator renderer codec vocoder controller memory
  platform infrastructure pretraining tuning decoding prompting distillation`);

/** Words that make a named thing no method: metrics, theory, organisations. */
export const OTHER_HEADS =
  wordSet(`score scores rate rates metric metrics accuracy error errors ratio index distance hypothesis theorem conjecture law laws
  complexity density densities spectrum spectra capacity axis
  problem dilemma effect phenomenon bias gap license protocol licence project team group consortium lab university institute conference workshop competition
  principle taxonomy theory license disease disorder syndrome`);

/** Group nouns after which "of" goes on with the thing itself: "a family of models called X". */
export const GROUP_NOUNS = wordSet(
  `family series suite set collection class range variety pair kind type version variant group combination number line
  concept notion mechanism paradigm idea`,
);

/** Classes that are never names, as heads of a long form: "large language model (LLM)". */
export const CLASS_PHRASES: ReadonlySet<string> = new Set(
  `large language model;language model;vision language model;vision-language model;large vision-language model;multimodal large language model;
  large multimodal model;foundation model;neural network;deep neural network;deep learning;machine learning;artificial intelligence;reinforcement learning;
  large reasoning model;reasoning model;reasoning language model;small language model;pre-trained language model;vision-language-action;vision-language-action model;vision language action;
  vision foundation model;natural language processing;computer vision;multimodal language model;multi-modal large language model;multimodal model;
  preference optimization;supervised fine-tuning;supervised finetuning;in-context learning;test-time scaling;artificial neural network;generative model;video large language model;
  speech language model;large audio-language model;audio large language model;large action model;world model;diffusion language model;graphical user interface;
  large language and vision model;large language-vision model;language-vision model;spoken language model;unified multimodal model;video diffusion model;parameter-efficient fine-tuning;large vision language model;multi-agent system;
  image-to-image;text-to-image;text-to-video;image-to-video;video language model;artificial general intelligence;knowledge graph;state-of-the-art;out-of-distribution`
    .split(";")
    .map((phrase) => phrase.trim().replaceAll(/[-\s]+/g, " ")),
);

/** Nouns that say that a list in title case is one of tasks or questions. */
export const LISTED = wordSet(
  "task tasks problem problems scenario scenarios category categories exams questions capabilities abilities dimensions types processes findings patterns perspectives domains areas games",
);
