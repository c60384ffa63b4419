import { expect } from './expect.ts'
import { addLine, choose, fill, pick, press, rewrite, tick, write, writeLines } from './by-name.ts'
import type { Desk } from './desk.ts'
import { texts } from './texts.ts'
import { save } from './the-case.ts'

/** What he wants to do and why, what it would bring, and what not doing it would cost. */
export async function writeWishes({ page }: Desk): Promise<void> {
  await write(page, 'Write what he wants to do', 'What he wants to do', texts.activity)
  await write(page, 'Write why it matters', 'Why', texts.why)
  await writeLines(page, 'Add a benefit', 'What it would bring', texts.benefits)
  await writeLines(
    page,
    'Add what is lost if nothing changes',
    'What not doing it would cost',
    texts.costOfNotDoing,
  )
}

const kinds = [
  { kind: 'Becoming unwell again', likely: 'Possible', grave: 'Moderate' },
  { kind: 'Exploitation or abuse', likely: 'Unlikely', grave: 'Major' },
  { kind: 'Suicide or self-harm' },
] as const

/** What could go wrong, to whom; suicide and self-harm can be named, and have no grades to give. */
export async function writePitfalls(desk: Desk): Promise<void> {
  const { page } = desk
  const list = page.getByRole('list', { name: 'What could go wrong', exact: true })
  const below = list.locator('xpath=following-sibling::*[1]')
  for (const [index, text] of texts.pitfalls.entries()) {
    const prompt = index === 0 ? 'Add what could go wrong' : 'Add another'
    await addLine(below, prompt, 'What could go wrong', text)
  }
  for (const [index, { kind, ...grades }] of kinds.entries()) {
    await list.getByRole('listitem').nth(index).getByRole('button').click()
    const dialog = page.getByRole('dialog', { name: 'What could go wrong' })
    await choose(dialog, 'What kind', kind)
    await fill(dialog, /^To whom/, texts.toWhom)
    if ('likely' in grades) {
      await choose(dialog, 'How likely \\(optional\\)', grades.likely)
      await choose(dialog, 'How serious \\(optional\\)', grades.grave)
    } else {
      await dialog.getByText('never scored or ranked').waitFor()
      await expect(dialog.getByText(/^How (likely|grave)/)).toHaveCount(0)
      await desk.look('pitfall-never-scored')
    }
    await save(dialog)
  }
}

/** What will be in place, when to stop, and what was explained and agreed. */
export async function writeSafetyNets({ page }: Desk): Promise<void> {
  await writeLines(page, 'Add what will be in place', 'What will be in place', texts.controls)
  await writeLines(page, 'Add a sign to look out for', 'Early warning signs', texts.earlySigns)
  await writeLines(page, 'Add who to call', 'Who to call in a crisis', texts.crisisContacts)
  await writeLines(
    page,
    'Add what would make everyone stop',
    'When to stop and think again',
    texts.stopTriggers,
  )
  await writeLines(
    page,
    'Add what would bring everyone together before the date',
    'What brings the review forward',
    texts.reviewTriggers,
  )
  await tick(page, 'The significant risks were explained to him')
  await tick(page, 'What to do about them is agreed with him and stands in the plan')
}

/** What is folded away until someone needs it. */
export async function writeBackground({ page }: Desk): Promise<void> {
  await press(page, 'Add what to do if it does not work out')
  await write(page, 'Write what happens then', 'If it does not work out', texts.contingency)
  await press(page, 'Add strengths')
  await writeLines(page, 'Add what Dáithí brings to it', 'Strengths', texts.strengths)
  await press(page, 'Add what happened before')
  await write(page, 'Write what happened, and when', 'What happened before', texts.history)
  await press(page, 'Add a formulation')
  await write(page, 'How it is understood together', 'Formulation', texts.formulation)
}

/** How each side sees it, and how he will be told. */
export async function writeViews({ page }: Desk): Promise<void> {
  await press(page, 'Add each side’s view')
  await rewrite(page, 'Health’s view', texts.healthView)
  await write(page, 'Write how the council sees it', 'The council’s view', texts.socialCareView)
  await choose(page, 'How the carer’s view was given', 'Written in a letter')
  await write(page, 'Write how a carer or the family sees it', 'Carer’s view', texts.carerView)
  await press(page, 'Add how it will be told')
  const given = 'What Dáithí was given to decide with'
  await write(page, 'Write what was explained or handed over', given, texts.informationGiven)
  await write(page, 'Write a name', 'Who tells Dáithí', texts.whoTells)
  await write(page, 'In person, by letter, in what form', 'How', texts.howTold)
}

/** For this decision, at this time; the last thing that was missing. */
export async function writeCapacity(desk: Desk): Promise<void> {
  const { page } = desk
  await page.getByText('Before it can be decided').waitFor()
  await press(page, 'Add capacity for this decision')
  // Nothing is there yet to be read: it opens where it is written.
  const dialog = page.getByRole('dialog', { name: 'Capacity for this decision' })
  await fill(dialog, 'The decision, as a question', texts.capacityQuestion)
  await pick(dialog, 'Capacity', 'Capacity is assumed')
  await fill(dialog, 'Why it is assumed', texts.capacityNote)
  await desk.look('capacity')
  await save(dialog)
  await expect(page.getByText('Before it can be decided')).toHaveCount(0)
}
