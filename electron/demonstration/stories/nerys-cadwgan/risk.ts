import { feast, monthOf, seasonOf } from '../../days/marks.ts'
import {
  assumed,
  control,
  crisisContact,
  doingNothing,
  earlySign,
  explainedAndAgreed,
  option,
  pitfall,
  selfHarm,
} from '../../shapes/shape.ts'
import type { DemoRisk } from '../../shapes/risk-told.ts'

export const risk: DemoRisk = {
  ...explainedAndAgreed,
  activity:
    'Spend three weeks of the lambing on her nephew’s farm, working nights every other night, two hours’ drive from her team.',
  why: 'She farmed for forty years. Since she sold up and moved to a flat she says she has had no weather.',
  outcomesShort: `A trial weekend on the farm in ${monthOf('2026-11-15')}.`,
  outcomesLong: 'Three weeks at lambing each year, and a reason to stay well for it.',
  benefits: [
    'Useful again, and told so in Welsh',
    'Fresh air, sheep and an end to the day',
    'Three weeks with family instead of three weeks of visits',
  ],
  costOfNotDoing: [
    `Each ${monthOf('2027-02-15')} since the move has brought a deep low`,
    'Her nephew is short-handed and will stop asking',
  ],
  options: [
    option(
      'Three weeks, every other night on',
      'Wants this. “I have never lost a lamb through sitting down.”',
      'Supports it if the nights off are real and she keeps her Thursday call.',
      'Supports it. Costs less than the three weeks of visits at home.',
    ),
    option(
      'A week, days only',
      '“A week is a holiday. I asked for work.”',
      'Would be easier on her sleep.',
      'Saves little.',
    ),
    doingNothing(
      `Stay in the flat through ${monthOf('2027-02-15')}`,
      '“I will look at the car park, then.”',
      'Three hard Februaries in a row.',
      'The most expensive month of her year.',
    ),
  ],
  strengths: [
    'Forty years of lambing, and of judging her own tiredness',
    'A nephew and his wife who know the signs and asked for her',
    'Secretary of the chapel’s poetry circle; wins it most years',
  ],
  history: `Depression since 2012, worse in late ${seasonOf('2027-02-15')}. Electroconvulsive treatment in 2023 with a good recovery. Spent ${feast('2026-04-05', 'Easter')} on the farm this year and came back brown.`,
  pitfalls: [
    pitfall('relapse', 'Lost sleep tips into a low, or into going too fast', 'Nerys', [3, 3]),
    pitfall('physical_health', 'Hurt by a ewe or a gate in the dark', 'Nerys', [2, 3]),
    selfHarm('Thoughts of not being here have come with past lows; her safety plan goes with her', 'Nerys'),
  ],
  safetyNets: [
    earlySign('Stops writing; stops teasing the dog'),
    control('Every other night off, kept on a chart in the kitchen'),
    control('Thursday video call with her nurse, in the tractor shed where there is signal'),
    control('Tablets in a weekly box; spare week in the farmhouse'),
    crisisContact('Her niece-in-law Mair, the farm’s own surgery, then the crisis line, 01632 960114'),
  ],
  contingency:
    'Her nephew drives her home the same day if she asks, or if Mair and her nurse agree she should.',
  stopTriggers: ['Two nights without sleep', 'Nerys or Mair says “dyna ddigon” – that’s enough'],
  formulation:
    'Lows come when the year is darkest and she has least to do. Loss of the farm took her work, her language and her reason to get up at once. Being needed, out of doors and among her own people has lifted her each time. Sleep is the hinge: enough of it protects her, too little undoes the rest. Her safety plan, written by her in Welsh, names the signs, what she does first, and whom she rings.',
  healthView:
    'The nights are the risk and she knows more about them than we do. The local surgery will hold her notes for the three weeks.',
  socialCareView: `Meets what her assessment asked for, for less than we spend on ${monthOf('2027-02-15')} now.`,
  carerView: 'Mair: “She is worth two of the contractors, and she washes up.”',
  carerViewSource: 'letter',
  capacity: assumed(
    'Can Nerys decide to work the lambing?',
    'She set out the risks before we did, and added one about the gate.',
  ),
  frameworks: ['care_act_s18', 'phb', 'equality'],
  informationGiven: 'Her safety plan and tablet sheet, both in Welsh.',
  whoTells: 'Kofi Ansah',
  howTold: 'By video call with an interpreter, and a letter in Welsh',
}
