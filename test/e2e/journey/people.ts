/** Who sits on the panel of the journey, and by what they unlock and sign. */
export interface Seat {
  readonly name: string
  readonly job: string
  readonly agency: 'Health' | 'Council'
  readonly role: 'Coordinator' | 'Chair' | 'Member' | 'Signatory'
  /** Pounds a year; empty: does not sign. */
  readonly limit: string
  readonly passphrase: string
}

export const coordinator: Seat = {
  name: 'Cora Lind',
  job: 'Panel coordinator',
  agency: 'Council',
  role: 'Coordinator',
  limit: '',
  passphrase: 'allotment by the old canal',
}

export const chair: Seat = {
  name: 'Chidi Amara',
  job: 'Associate director',
  agency: 'Health',
  role: 'Chair',
  limit: '',
  passphrase: 'seventeen herons on one weir',
}

export const doctor: Seat = {
  name: 'Dr Dilys Prosser',
  job: 'Consultant psychiatrist',
  agency: 'Health',
  role: 'Signatory',
  limit: '50,000',
  passphrase: 'the tide table says not yet',
}

export const head: Seat = {
  name: 'Marta Novak',
  job: 'Head of adult services',
  agency: 'Council',
  role: 'Signatory',
  limit: '20,000',
  passphrase: 'walnut and rain on slate',
}

export const worker: Seat = {
  name: 'Winston Hale',
  job: 'Social worker',
  agency: 'Council',
  role: 'Member',
  limit: '',
  passphrase: 'three buses to the lighthouse',
}

export const joining = [chair, doctor, head, worker] as const

/** The fixture files' own: one whom both agencies referred, and another whose case is carried. */
export const dáithí = { name: 'Dáithí Iqbal', initials: 'D. I.', nhsNumber: '9991705864' } as const
export const kwame = { name: 'Kwame Qureshi', initials: 'K. Q.', nhsNumber: '9995877066' } as const
