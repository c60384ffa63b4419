import type { Measure } from './measures.ts'
import { decided, decidedIn } from './measures-of-tests.ts'

const because = (title: string, numerator: string, needed: string, source: string) =>
  ({
    group: 'health',
    form: 'share',
    title: `At the panel: ${title}`,
    numerator: `Of these, cases decided at the panel ${numerator}. To sign at the front line it would have needed ${needed}`,
    denominator: decided,
    period: decidedIn,
    source,
    cannot:
      'Whether it was the only reason: a case may have several. Whether capacity was clear and what rules stood in the way is not counted here.',
  }) satisfies Measure

const ticked = 'What was ticked of the case'
const limits =
  'The plan, and the highest limit that the scheme of delegation gives anybody of that agency today'

/** Why cases went to the panel, and so what would have been needed to sign them at the front line. */
export const routeMeasures = {
  panelOverHealth: because(
    'over health’s limit',
    'for which health pays more than anybody of health may sign for',
    'a higher limit at health',
    limits,
  ),
  panelOverCouncil: because(
    'over the council’s limit',
    'for which the council pays more than anybody of the council may sign for',
    'a higher limit at the council',
    limits,
  ),
  panelDisagreement: because(
    'not everybody agreed',
    'about which somebody disagreed',
    'an agreement beforehand',
    ticked,
  ),
  panelNovel: because(
    'new spending',
    'for something that neither agency had paid for before',
    'a scheme that lets the front line settle what is new',
    ticked,
  ),
  panelLegal: because(
    'legal doubt',
    'with a doubt about the law',
    'advice beforehand, or a scheme that lets the front line settle it',
    ticked,
  ),
  panelAfterCare: because(
    'after-care would end',
    'that would end section 117 after-care',
    'a scheme that lets the front line settle it',
    ticked,
  ),
  panelAsked: because(
    'the person asked',
    'because the person asked for the panel',
    'nothing: it is the person’s to ask',
    ticked,
  ),
} as const satisfies Readonly<Record<string, Measure>>
