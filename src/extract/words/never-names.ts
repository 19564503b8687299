import { wordSet } from "./word-set.js";

/** Shapes of a name that name no method and no dataset: class words, hardware, metrics, kinds of data, organisations, places. */
export const NEVER_NAMES = wordSet(`
  ai agi asi ml dl nlp nlu nlg cv rl il ssl llm llms slm slms lm lms plm plms mllm mllms lmm lmms mm-llm mm-llms vlm vlms lvlm lvlms
  vllm-based vla vlas lrm lrms lam lams lwm nn nns dnn dnns ann anns fm fms vfm vfms ai4science genai aigc xai dm dms
  ood id iid i.i.d sota qa q&a ocr asr tts sts nmt mt ner re ie ir kg kgs kb kbs api apis gui guis ui ux html xml json csv
  sql pdf latex url urls http https rgb rgbd rgb-d rgb-t cmyk hdr ldr sdr hsv yuv lidar radar imu gps ct mri fmri eeg ecg ekg emg pet oct x-ray
  x-rays dna rna mrna smiles selfies iupac pdb gpu gpus cpu cpus tpu tpus npu npus fpga asic cuda rocm triton hbm sram dram ssd hdd
  a100 a100s h100 h100s h200 h800 v100 a40 a6000 b200 t4 l40 rtx gtx tpuv3 tpuv4 nvlink nvidia amd intel apple google meta openai deepmind
  microsoft huggingface facebook amazon aws azure ibm tencent bytedance baidu alibaba anthropic mistralai stanford mit cmu
  nasa github gitlab youtube reddit twitter tiktok wikipedia arxiv kaggle stackoverflow linkedin instagram
  fid kid fvd is clip-score lpips psnr ssim ms-ssim bleu rouge rouge-l meteor cider chrf comet bertscore wer cer mos pesq stoi auc
  auroc auprc roc map ap ap50 ar miou iou giou f1 f1-score mse rmse mae mape ndcg mrr elo rmsd tm-score bpc ppl em acc
  flop flops tflops gflops mfu mac macs tps fps qps ttft slo slos kl sota-level pass@k pass@1 cvpr iccv eccv neurips nips icml iclr
  acl emnlp naacl aaai ijcai kdd siggraph icra iros corl interspeech icassp miccai tpami us usa uk eu un china chinese english
  german french spanish japanese korean arabic hindi russian portuguese italian vietnamese indonesian african european american asian indian western
  nlp-based ar vr xr mr iot hci ehr ehrs faq pi phd ceo covid covid-19 hiv gdp esg stem k-12 cc-by cc-by-4.0 mit-licensed apache apache-2.0
  2d 3d 4d 5d 6d 6dof 6-dof dof 1d 2d-3d 2.5d i2i t2i t2v i2v v2v text-to-image m2m bev pde pdes ode odes sde sdes nmr svbrdf brdf pbr
  int4 int8 fp4 fp8 fp16 fp32 bf16 w4a4 w8a8 fp6 mxfp4 k-shot ii iii iv vi vii viii ix xi xii part-2 i.e e.g etc eos bos cls kv-cache kv
  python java c++ c javascript typescript rust go julia matlab bash linux windows android ios macos c# verilog lean isabelle
  pytorch tensorflow jax keras numpy scikit-learn pypi docker kubernetes mcp rag-based oss llm-based llm-as llm-generated open-source
  rq rq1 rq2 rq3 l0 l1 l2 rms tv prm-based nfe nfes ema cfg-scale ctr cvr gmv roi a/b kpi kpis p95 p99 mlops devops ceos asic asics risc-v x86 arm
  tl;dr url https user-ai human-ai ai-generated ai-driven ai-powered ai-based ai-assisted human-ai hf hf-hub creative-commons cc0 nc sa io
  lora-based s2s e2e pnp slam-based saas paas crm erp cad cg vfx cgi fov fovs mpjpe ate rpe epe nmse snr sisdr si-sdr si-snr dice hd95 bpp bd-rate
  asr-based tpr fpr fnr tnr eer far frr mcc rqs rq4 nlg-based sde-based qoe qos icl-based ipc sop sops poc mvp i/o cot-style bim gis uav uavs ugv drone hpc
  gb gbs uv vram imo db rm rfid gfid os ntp svg ci nl lvm wsi mcq mcqs se jpeg png np isa iphone powerpoint cc ioi icpc usd system-1 system-2 vl sr css
  i2t pii ia xl ros fpv hdl sim2real pm icd dag te ide loc sd hd pc pcs lt bfloat16 xyz ip lr gt rgba ast khz ram app ugc qkv captcha captchas sdk cve
  alm clm ft m1 m2 g1 npc npcs spbleu clipscore niqe homepage rtx4090 a800 a5000 r&d ssa gdpr elo av avs hrs ctf
  ourmethod ourmodel ourname ourapproach ours methodname modelname ourbenchmark ourdataset ap70 ap75 ap25
  vllm vllms rtc sar t2vm t2vms lclm lclms ewm ewms oneapi lut luts cdn cdns ptm ptms itts
  multi-gpu modelscope face gsv poi pois omop adl adls ic ics rc 0-shot zero-shot
`);

/** Coined shapes that end so are no names: numbers with units, ordinals, versions alone. */
export function isQuantity(text: string): boolean {
  if (/^\d+x(?:\p{Lu}|\d)/iu.test(text) || /^[wa]\d+(?:a\d+)?(?:kv\d+)?$/i.test(text)) return true;
  return /^v?\d+(?:\.\d+)?(?:[kmbgtx%]\+?|st|nd|rd|th|d|p|fps|hz|khz|gb|mb|tb|db|ms|s|h|bit|shot)?(?:-\d+[a-z]?)?$/i.test(
    text,
  );
}
