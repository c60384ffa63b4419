import { describe, expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import type { Who } from '../../../../shared/session.ts'
import { refusal } from '../test-store.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

const option = {
  id: newId(),
  title: 'Go by bus',
  doingNothing: false,
  person: 'Yes',
  health: '',
  socialCare: '',
}

async function opened() {
  const panel = await openPanel()
  const { id: caseId } = await addCase(panel, { ready: false })
  const save = async (changes: object, as: Partial<Who> = {}) => {
    const { version } = await panel.call('risks.get', { caseId })
    return panel.replyTo('risks.save', { caseId, version, changes }, as)
  }
  const body = async () => (await panel.call('risks.get', { caseId })).body
  return { panel, caseId, save, body }
}

const doctor = ({ ids }: PanelAtWork): Partial<Who> => ({
  memberId: ids.doctor,
  side: 'health',
  role: 'signatory',
})
const worker = ({ ids }: PanelAtWork): Partial<Who> => ({
  memberId: ids.worker,
  side: 'socialCare',
  role: 'member',
})
const peer = ({ ids }: PanelAtWork): Partial<Who> => ({ memberId: ids.peer, side: null, role: 'member' })

describe('a view belongs to its side', () => {
  test('which alone writes it, of the whole and of an option', async () => {
    const { panel, save, body } = await opened()
    const withOption = {
      healthView: 'She is well enough.',
      options: [{ ...option, health: 'Good for her.' }],
    }
    expect((await save(withOption, doctor(panel))).ok).toBe(true)
    const others = [
      { healthView: 'She is not well.' },
      { healthView: '' },
      { options: [{ ...option, health: 'Bad for her.' }] },
      { options: [{ ...option, health: '' }] },
      { options: [] },
      { options: [{ ...option, id: newId(), health: 'Good for her.' }] },
    ]
    for (const as of [worker(panel), peer(panel)])
      for (const changes of others)
        expect(await refusal(save(changes, as))).toEqual({ kind: 'notAllowed', why: 'otherSidesView' })
    expect(await body()).toMatchObject(withOption)
    const renamed = [
      { ...option, title: 'Go by bus, with Sam', health: 'Good for her.', socialCare: 'Fine.' },
    ]
    expect((await save({ options: renamed }, worker(panel))).ok).toBe(true)
  })

  test('and says who wrote it and when; the coordinator with a mark', async () => {
    const { panel, caseId, save } = await opened()
    await save({ healthView: 'She is well enough.' }, doctor(panel))
    await save({ socialCareView: 'As the council told me.', options: [{ ...option, health: 'Good.' }] })
    const { writers } = await panel.call('risks.get', { caseId })
    expect(writers).toEqual({
      healthView: { name: 'Dilys Prosser', at: expect.any(String), stoodIn: false },
      socialCareView: { name: 'Cora Lind', at: expect.any(String), stoodIn: false },
      [`${option.id}/health`]: { name: 'Cora Lind', at: expect.any(String), stoodIn: true },
    })
  })

  test('whose writer stays when another field is saved, and whose every text stays in its history', async () => {
    const { panel, caseId, save } = await opened()
    await save({ options: [{ ...option, health: 'Came with the option.' }] }, doctor(panel))
    await save({ options: [{ ...option, health: 'Came with the option. Rewritten.' }] })
    await save({ why: 'To sing.' }, worker(panel))
    const { writers } = await panel.call('risks.get', { caseId })
    expect(writers[`${option.id}/health`]).toMatchObject({ name: 'Cora Lind' })
    const { versions } = await panel.call('cases.versions', { of: 'risk', id: caseId, field: 'options' })
    expect(versions.map(({ by }) => by)).toEqual(['Cora Lind', 'Dilys Prosser', null])
  })
})
