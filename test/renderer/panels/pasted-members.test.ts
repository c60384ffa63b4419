import { describe, expect, it } from 'vitest'
import { firstPassphrase } from '../../../renderer/panels/first-passphrase.ts'
import { pastedMembers } from '../../../renderer/panels/pasted-members.ts'

const named = { health: 'Harrow Vale NHS Trust', socialCare: 'Northgate Council' }
const read = (text: string, taken: readonly string[] = []) => pastedMembers(text, named, taken)

describe('a list of members pasted from a spreadsheet', () => {
  it('reads name, job, agency, role and amount, and makes a sign-in name', () => {
    const [row] = read('Dr Dilys Prosser\tConsultant psychiatrist\thealth\tSignatory\t£50,000')
    expect(row).toEqual({
      row: 1,
      member: {
        name: 'Dr Dilys Prosser',
        title: 'Consultant psychiatrist',
        side: 'health',
        role: 'signatory',
        annualLimitPence: 5_000_000,
        registration: '',
        discipline: '',
        login: 'dilys.prosser',
      },
    })
  })

  it.each([
    ['Health', 'health'],
    ['NHS', 'health'],
    ['harrow vale nhs trust', 'health'],
    ['council', 'socialCare'],
    ['Social care', 'socialCare'],
    ['Northgate Council', 'socialCare'],
    ['neither', null],
  ])('takes “%s” for an agency', (agency, side) => {
    expect(read(`Ama Boateng\tNurse\t${agency}`)).toMatchObject([{ member: { side } }])
  })

  it('takes somebody with an amount for a signatory, and anybody else for a member', () => {
    const rows = read('Ama Boateng\tHead of service\thealth\t\t20000\nJoe Hart\tNurse\thealth')
    expect(rows).toMatchObject([{ member: { role: 'signatory' } }, { member: { role: 'member' } }])
  })

  it('leaves out a line of headings and empty lines', () => {
    expect(read('Name\tJob\tAgency\n\nJoe Hart\tNurse\thealth\n')).toHaveLength(1)
  })

  it('gives two of one name two sign-in names, and takes none that is there', () => {
    const rows = read('Joe Hart\tNurse\thealth\nJoe Hart\tSocial worker\tcouncil', ['joe.hart'])
    expect(rows).toMatchObject([{ member: { login: 'joe.hart2' } }, { member: { login: 'joe.hart3' } }])
  })

  it.each([
    ['\tNurse\thealth', /^Name/],
    ['Joe Hart\t\thealth', /^Job/],
    ['Joe Hart\tNurse\tpolice', /^Agency/],
    ['Joe Hart\tNurse', /^Agency/],
    ['Joe Hart\tNurse\thealth\tking', /^Role/],
    ['Joe Hart\tNurse\thealth\tsignatory', /^May sign up to/],
    ['Joe Hart\tNurse\thealth\tsignatory\tmany', /^May sign up to/],
    ['Joe Hart\tPeer\tneither\tsignatory\t100', /^Agency/],
    ['Joe Hart\tNurse\thealth\tmember\t\tmore', /columns/],
    ['李\tNurse\thealth', /sign-in name/],
  ])('says what is wrong with “%s”', (text, why) => {
    expect(read(text)).toMatchObject([{ faults: [expect.stringMatching(why)] }])
  })
})

describe('the passphrase to come in with', () => {
  it('is four groups of four that nobody mistakes, and another each time', () => {
    const drawn = Array.from({ length: 200 }, firstPassphrase)
    expect(new Set(drawn).size).toBe(200)
    for (const one of drawn) expect(one).toMatch(/^(?:[0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/)
    expect(new Set(drawn.join('').replaceAll('-', '')).size).toBe(32)
  })
})
