import type { Check } from './facts.ts'

export const checkDelivery: Check = ({ command, delivery }) => {
  if (!delivery) return []
  const { hasRows, isPublic } = delivery
  const check = 'delivery'
  if (hasRows) return [{ check, level: 'ok', says: 'Delivery has articles' }]
  if (!isPublic) return [{ check, level: 'ok', says: 'Nothing is public yet' }]
  return [
    {
      check,
      level: 'error',
      remedy: `Run: ${command} reindex`,
      says: 'Articles are public, and delivery has none of them: sites and search show nothing.',
    },
  ]
}
