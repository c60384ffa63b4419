import type { ReceivedKnown, SentHow } from '../../shared/deliveries.ts'

export const sentHowWords: Readonly<Record<SentHow, string>> = {
  secure_email: 'Secure e-mail',
  shared_folder: 'Shared folder',
  by_hand: 'By hand',
  post: 'Post',
  other: 'Another way',
}

export const knownWords: Readonly<Record<ReceivedKnown, string>> = {
  they_wrote: 'They wrote back',
  they_said: 'They said so, on the telephone or in person',
  signed_for: 'It was signed for',
  handed_over: 'Handed to them',
  seen_there: 'Seen in their own system',
}
