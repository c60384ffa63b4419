import { monthOf } from '../../days/marks.ts'
import {
  assessed,
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
    'Have her own front-door key, and move from staff who sit up all night to one who sleeps in and can be woken.',
  why: 'Hourly checks wake her. She has kept herself safe at night for five months and would like to be believed.',
  outcomesShort: 'Eight hours in bed with the door shut, five nights a week.',
  outcomesLong: 'Her own flat, a dog, and the second year of her plumbing course.',
  benefits: [
    'Sleep, which she has not had properly since 2021',
    'Trust that she can feel, in the shape of a key',
    'Awake enough to pass her plumbing modules',
  ],
  costOfNotDoing: ['Hourly waking is harming her health now', 'She has learnt to be watched, not to be safe'],
  options: [
    option(
      `Her own key, and a sleep-in worker from ${monthOf('2026-12-07')}`,
      'Wants this. “Let me be the one who knocks.”',
      'Supports it strongly. The checks have become the harm.',
      'Supports the aim. Wants the sleep-in worker in post before the change.',
    ),
    option(
      'Checks every four hours for three months first',
      '“Half a night’s sleep is still not a night’s sleep.”',
      `Little to gain: the checks have found nothing since ${monthOf('2026-05-15')}.`,
      'A gentler step, and easier to step back from.',
    ),
    doingNothing(
      'Nothing changes',
      '“I’ll be thirty and somebody will be shining a torch at me.”',
      'Continued sleep loss, which her formulation names as the hinge.',
      'No progress towards her own tenancy, and the dearest option.',
    ),
  ],
  strengths: [
    'Top marks in soldering; mends the house’s taps',
    'Wrote her own safety plan and taught staff to use it',
    'Two friends from the course who know, and treat her the same',
  ],
  history: `Four years in hospitals between the ages of 18 and 22; section 3. In this house for three years. Alone at night on holiday in ${monthOf('2026-06-15')}, and used her plan twice without needing anyone.`,
  pitfalls: [
    selfHarm(
      'She has hurt herself at times of shame and no sleep. See her formulation and safety plan',
      'Jodie',
    ),
    pitfall('provider_quality', 'A new night worker who does not know her plan', 'Jodie', [3, 3]),
    pitfall('relapse', 'The first weeks of change are hard ones', 'Jodie', [3, 2]),
  ],
  safetyNets: [
    earlySign('Long sleeves in a warm room; jokes that stop'),
    earlySign('“I’m fine” three times in a day'),
    control('Her safety plan by the bed, and on her phone'),
    control('A bell, not a torch: she rings, someone comes, nobody asks why'),
    control('Medicines kept in the office at her own request'),
    crisisContact('The sleep-in worker; her friend Tash; the crisis line, 01632 960114'),
  ],
  contingency:
    'She can ask for waking nights back, for as long as she chooses, and nobody will call it failing.',
  stopTriggers: ['Jodie says stop', 'Jodie and her key worker agree the plan is no longer holding'],
  formulation:
    'What Jodie wants us to understand: when she was small, night was when bad things happened, and being looked at was part of it. Being watched brings it back, shame follows, and hurting herself has been a way to end the shame. Sleep and being believed protect her; torches and being talked about do the opposite. She notices the slide early, usually by the second bad night. What helps, in her order: cold water on her hands, the dog at number nine, Tash, the bell. What does not: being asked to promise. Her safety plan, in her words, is the plan for everyone on shift.',
  healthView: 'Her psychologist and her nurse agree with her. The night checks keep us calm, not her.',
  socialCareView: 'Right direction. The order matters: the new worker should be there first.',
  carerView: 'Her nan, who brought her up: “Give the girl her key.”',
  carerViewSource: 'letter',
  capacity: assessed(
    'Can Jodie decide to end hourly checks at night?',
    'Dr Farid Rahmani, with her psychologist’s report. She weighed it carefully, including what she would do on a bad night.',
    '2026-10-21',
  ),
  frameworks: ['mha_s117', 'care_act_s18', 'human_rights', 'phb'],
  informationGiven: 'What changes and what does not, on one side of paper which she edited.',
  whoTells: 'Bridget Tolley',
  howTold: 'In person, straight after the panel, with Tash',
}
