/** Is this Payload's answer to an address that it does not know? It is not in the form of its errors. */
export const isNoRoute = async (response: Response): Promise<boolean> => {
  const isJson = response.headers.get('content-type')?.includes('json')
  if (response.status !== 404 || !isJson) return false
  const { message } = (await response.clone().json()) as { message?: unknown }
  return typeof message === 'string' && message.startsWith('Route not found')
}
