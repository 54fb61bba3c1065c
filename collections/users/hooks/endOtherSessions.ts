import type { CollectionBeforeChangeHook } from 'payload'

type Session = { id: string }

/** Whoever has a new password stays logged in where they gave it, and nowhere else. */
export const endOtherSessions: CollectionBeforeChangeHook = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !data.password) return data
  const { sessions = [] } = originalDoc as { sessions?: null | Session[] }
  const own = req.user?.id === originalDoc.id ? (req.user as { _sid?: string })._sid : undefined
  return { ...data, sessions: (sessions ?? []).filter(({ id }) => own !== undefined && id === own) }
}
