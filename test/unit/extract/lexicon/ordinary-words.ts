/** Ordinary words of abstracts that are also names of something (`CLIP`, `MATH`, `Adam`): as names they need more than their letters. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `a act action adapt agent aim alpha ample anchor angel apex apple apt arc arch arena art ask atlas atom aurora auto avid bag
 balance band bank bark base beam bear best beta bind bird bit blend block bloom blur board bold book boost bot bottom box
 brain branch bread breeze brick bridge bright bring broad build bundle bush cage calm camel camera canary candy canvas cap
 capture card care cascade case cast cat cause center chain chair challenge change chart check chef chip choice circle
 clean clear clip clock cloud club coda code coin cold collage color combine comet common compass complex concept core
 corner count course cover craft crane create crisp cross crowd crown cube curve cut cycle dance dart dash data deal decide
 deep deliver delta dense depth design detail dial dice diffuse direct dive dog dot double dove draft draw dream drive drop
 dual duet duo dust eagle ear earth easy echo edge edit elastic elite ember emu encode engage entail entity epic episode
 equal era evolve exact expert explore express eye face fact facts factor fair fair faith falcon fan fast fate feature fest
 field fig film find fine fire first fit fix flag flame flare flash fleet flex flight flip float flow fluid fly focus fold
 force forest forge form frame free fresh friend frog frost full fun fuse gain game gap gate gaze gem general genesis genie
 ghost giant gift give glass glide global glow glue goal goat gold good grad grand grant graph grasp grid grip ground group
 grow guard guide habitat half hand happy hard harvest head heart heat help hero hidden high hive hold holistic home hook
 hope horizon host hour house hub human hunt hybrid ice icon idea image impact improve inform inner insight inspire instant
 intent into iris iron island jam join joint journal judge jump just key kind kite knot know ladder lamp land lane large
 lark last late launch layer lead leaf lean leap learn left legend lemur lens level lift light lightning like lima line link
 lion list live load local locate logic long look loop lotus lucid lumen lyra magic main make map march mark mask
 master match math matrix max maze mean medusa merge mesh metal meteor mica micro might mimic mind mine minimal mint mirror
 mix mode model moment monk mono moon morph moss motion mount mouse move muse music nano native near nest neural next night
 nine noise norm north nova novel oasis object ocean office olive one opening opera orange orbit orca order origin owl
 pace pack page pair palm panda panel parrot part past patch path pause peer pen perceive pick piece pilot pin pioneer
 pipe pivot pixel place plan planet plant plus point polar pool pop prime print prism pro probe prompt proof prophet prune
 pulse pure python quest queue quick radar rain raise random range rank rapid rare raven reach react read real realm reason
 recall red reflect reflex reinforce relax relay relevance retro return review reward rich ride right ring rise river road
 robust rock role room root rope rose rotate round route rule run safe sage sail salad sales sample sand sapiens save scale
 scan scene scope score scout scream seal search seed seek self sense set shade shadow shape share sharp shift ship short show
 side sieve sift sigma sign silk simple simpler single six skill slice slim small smart smile smooth snap snow social solid
 solo song sonic soul sound source space spark sparse spectra speed sphere spice spider spin spiral split spoken spot spring
 square squeeze stable stack stage star start state steam step stereo stop storm story stream stride strong style sun super
 superb surf surge swift swing switch symbol sync table tag tail talk tango tank target task taste teach team tell tempo
 test text thin think thread tide tiger time tiny titan toast tool top torch total touch tower trace track trade trail train
 trap tree trend trial triangle trim trio true trust tulip tune turbo turn twin type ultra under union unit unity up
 valley value vast vault vector verse video view viper vision vista vital voice void volt wave way web weave weight
 whale while whisper wide wild wind wing winter wise wolf wonder word work world worth yield young zebra zen zero zone zoom`
    .split(/\s+/)
    .filter(Boolean),
);
