import { members } from './panel.ts'
import { disciplineOf, teamMembers } from './team/terms.ts'

const coordinator = members[0].login
const everyone = [...members, ...teamMembers]

/** The login of a member who is named with their job title, such as a key worker. */
export const loginIn = (named: string): string =>
  everyone.find((member) => named.startsWith(member.name))?.login ?? coordinator

/** Who says something and of which discipline, and who writes it down: an observer only speaks. */
export function speaker(login: string): {
  readonly writer: string
  readonly name: string
  readonly discipline: string
} {
  const member = everyone.find((one) => one.login === login)
  if (member === undefined) throw new Error(`no member ${login}`)
  const discipline = disciplineOf[login] ?? ''
  return member.role === 'observer'
    ? { writer: coordinator, name: member.name, discipline }
    : { writer: login, name: '', discipline }
}
