/** Tasks that a benchmark's name alone says are evaluated, and the benchmarks (canonical names) that say so. */
export const BENCHMARK_TASKS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "mathematical reasoning":
      "GSM8K; MATH; MATH-500; MATH500; AIME; AIME 2024; AIME 2025; AIME24; AIME25; AMC; AMC23; OlympiadBench; Minerva Math; MATH Level 5; GSM-Plus; GSM-Hard; SVAMP; AQuA; ASDiv; MAWPS; HMMT; HMMT 2025; Omni-MATH; FrontierMath; MiniF2F; DeepMath; OlymMATH; BeyondAIME; BRUMO; CMIMC",
    "code generation":
      "HumanEval; HumanEval+; HumanEvalPlus; MBPP; MBPP+; LiveCodeBench; APPS; BigCodeBench; CodeContests; EvalPlus; MultiPL-E; DS-1000; HumanEval-X; LiveCodeBench v6",
    "visual question answering": "VQAv2; OK-VQA; A-OKVQA; TextVQA; VizWiz; GQA; ScienceQA",
    "question answering":
      "SQuAD; SQuAD 2.0; Natural Questions; TriviaQA; HotpotQA; 2WikiMultihopQA; MuSiQue; WebQuestions; PopQA",
    "natural language inference": "SNLI; MultiNLI; ANLI; XNLI; RTE",
    "commonsense reasoning": "HellaSwag; CommonsenseQA; PIQA; WinoGrande; Social IQa; StrategyQA",
    "semantic segmentation": "Cityscapes; PASCAL Context; COCO-Stuff",
    "speech recognition": "LibriSpeech; TED-LIUM; AISHELL-1; Switchboard",
    "machine translation": "FLORES-200; FLORES-101; WMT14; WMT16; WMT22; WMT23; IWSLT14; IWSLT 2014; WMT 2014",
    "text-to-SQL": "Spider; BIRD; WikiSQL; BIRD-SQL; Spider 2.0",
    "GUI grounding": "ScreenSpot; ScreenSpot-Pro; ScreenSpot-v2; OSWorld-G",
    "visual grounding": "RefCOCO; RefCOCO+; RefCOCOg",
    "novel view synthesis": "RealEstate10K; Mip-NeRF 360; NeRF Synthetic; LLFF; Tanks and Temples",
    "video question answering": "MSVD-QA; MSRVTT-QA; ActivityNet-QA; NExT-QA; EgoSchema; Video-MME",
    "action recognition": "Something-Something V2; HMDB51",
    "speech synthesis": "LJSpeech; VCTK",
    "time series forecasting": "ETT; ETTh1; ETTm1; Weather; Electricity",
    "link prediction": "FB15k-237; WN18RR; FB15k; WN18",
    "node classification": "Cora; Citeseer; PubMed; ogbn-arxiv; ogbn-products",
  }).flatMap(([task, names]) => names.split(";").map((name) => [name.trim(), [task]] as const)),
);
