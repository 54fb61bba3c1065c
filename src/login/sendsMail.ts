import type { Payload } from 'payload'

/** Payload's own adapter, where the project has none: it writes that there was a mail, and no more. */
const noAdapter = 'console'

export const sendsMail = ({ email }: Payload): boolean => email.name !== noAdapter
