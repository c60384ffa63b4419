import type { SetUp } from '../../shared/session.ts'

export const passphrase = 'allotment by the canal'

export const setUpInput: SetUp = {
  panelName: 'Test panel',
  authority: 'funding',
  health: { name: 'Harrow Vale NHS Trust', odsCode: 'RHV99' },
  socialCare: { name: 'Northgate Council', odsCode: 'NG999' },
  quorumHealth: 1,
  quorumSocialCare: 1,
  confidentiality: 'What is said here stays here.',
  member: { login: 'cora', name: 'Cora Lind', title: 'Panel coordinator', side: 'socialCare' },
  passphrase,
}
