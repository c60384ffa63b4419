import type { DemoStory } from '../shapes/story.ts'
import { withAround } from './around.ts'
import { arvindSolanki } from './arvind-solanki/story.ts'
import { callumDrysdale } from './callum-drysdale/story.ts'
import { delphineOkoro } from './delphine-okoro/story.ts'
import { dominicSallow } from './dominic-sallow/story.ts'
import { godfreyMensimah } from './godfrey-mensimah/story.ts'
import { hodanWarsame } from './hodan-warsame/story.ts'
import { imranQadeer } from './imran-qadeer/story.ts'
import { jodieBlaylock } from './jodie-blaylock/story.ts'
import { kennethRuddock } from './kenneth-ruddock/story.ts'
import { keziahBoswell } from './keziah-boswell/story.ts'
import { leroyPinnock } from './leroy-pinnock/story.ts'
import { marjorieThrelfall } from './marjorie-threlfall/story.ts'
import { mateoFerreiraLunt } from './mateo-ferreira-lunt/story.ts'
import { meiYanFong } from './mei-yan-fong/story.ts'
import { nerysCadwgan } from './nerys-cadwgan/story.ts'
import { parwanaNazari } from './parwana-nazari/story.ts'
import { robinAchterberg } from './robin-achterberg/story.ts'
import { barnabyFisk } from './waiting/barnaby-fisk.ts'
import { ffionHaskett } from './waiting/ffion-haskett.ts'
import { gwendolynAsante } from './waiting/gwendolyn-asante.ts'
import { lucaTomasetti } from './waiting/luca-tomasetti.ts'
import { sadeAkintola } from './waiting/sade-akintola.ts'
import { karimullah } from './waiting/karimullah.ts'
import { zofiaWrona } from './zofia-wrona/story.ts'

/** The 24 people of the demonstration panel as they are written: `scriptAt` moves their days. All are invented. */
export const stories: readonly DemoStory[] = [
  marjorieThrelfall,
  imranQadeer,
  zofiaWrona,
  leroyPinnock,
  nerysCadwgan,
  callumDrysdale,
  hodanWarsame,
  robinAchterberg,
  godfreyMensimah,
  jodieBlaylock,
  arvindSolanki,
  delphineOkoro,
  parwanaNazari,
  kennethRuddock,
  keziahBoswell,
  dominicSallow,
  meiYanFong,
  mateoFerreiraLunt,
  ffionHaskett,
  karimullah,
  gwendolynAsante,
  lucaTomasetti,
  sadeAkintola,
  barnabyFisk,
].map(withAround)
