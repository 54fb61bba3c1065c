/** Next calls it once, before the server answers anybody. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { noteAddresses } = await import('./doors/noteAddress.ts')
  noteAddresses()
}
