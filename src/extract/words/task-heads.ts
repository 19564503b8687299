import { wordSet } from "./word-set.js";

/** Head nouns of tasks: a phrase of one to four words that ends so is a problem to solve. */
export const TASK_HEADS =
  wordSet(`segmentation detection generation recognition estimation classification reconstruction synthesis translation
  summarization summarisation retrieval prediction forecasting tracking captioning answering reasoning understanding editing completion restoration
  super-resolution denoising deblurring dehazing deraining inpainting outpainting matching registration localization localisation navigation manipulation
  planning parsing extraction verification recommendation matting animation colorization grounding disambiguation linking reformulation rewriting
  repair identification diagnosis imaging anonymization stylization relighting deduplication transcription separation diarization
  enhancement interpolation extrapolation grasping locomotion geolocation regression clustering tagging labeling annotation
  paraphrasing simplification correction debugging proving programming moderation attribution counting deraining demosaicing
  retargeting rigging texturing rendering inversion re-identification imputation discovery exploration control design pruning compression
  calibration simulation modeling modelling assessment following writing search ranking reranking mapping steering unlearning attack attacks defense removal
  transfer personalization customization conversion cloning judging guardrails oversight tutoring negotiation forensics watermarking mitigation
  reduction prevention alignment automation assistance learning evaluation`);

/** Heads that name a task only with a modifier that is itself about a thing ("molecule generation"), and often name a step or a goal. */
export const WEAK_TASK_HEADS =
  wordSet(`control design pruning compression calibration simulation modeling modelling assessment following writing search
  ranking mapping steering removal transfer conversion judging reduction alignment automation assistance learning evaluation discovery exploration
  attack attacks prevention mitigation annotation labeling matching rendering completion correction verification exploration enhancement learning
  regression inversion linking clustering extraction planning interpolation separation`);
