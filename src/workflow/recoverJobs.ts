import type { CollectionSlug, Payload } from 'payload'

type Job = {
  id: number | string
  input?: null | {
    doc?: null | { relationTo: CollectionSlug; value: unknown }
    type?: null | string
  }
  taskSlug?: null | string
  updatedAt: string
}

/** Has a publication, or the end of one, been written, though its job could not say so any more? */
const isDone = async ({ input, taskSlug, updatedAt }: Job, payload: Payload): Promise<boolean> => {
  if (taskSlug !== 'schedulePublish' || !input?.doc) return false
  const { relationTo, value } = input.doc
  const { docs } = await payload.find({
    collection: relationTo,
    depth: 0,
    draft: true,
    limit: 1,
    pagination: false,
    trash: true,
    where: { id: { equals: value } },
  })
  const doc = docs[0] as undefined | { _status?: string; updatedAt: string }
  const wanted = input.type === 'unpublish' ? 'draft' : 'published'
  return doc?._status === wanted && Date.parse(doc.updatedAt) >= Date.parse(updatedAt)
}

/**
 * Jobs that a worker was at when it ended are taken up again, which Payload never does; a publication
 * that was written before the end is not written a second time. To be called while no worker runs.
 * @returns how many are taken up again
 */
export const recoverJobs = async (payload: Payload): Promise<number> => {
  const { docs } = await payload.find({
    collection: 'payload-jobs',
    depth: 0,
    limit: 0,
    pagination: false,
    where: { and: [{ processing: { equals: true } }, { completedAt: { exists: false } }] },
  })
  let again = 0
  for (const job of docs as unknown as Job[]) {
    const done = await isDone(job, payload)
    await payload.update({
      id: job.id as number,
      collection: 'payload-jobs',
      data: done
        ? { completedAt: new Date().toISOString(), processing: false }
        : { processing: false },
      depth: 0,
    })
    if (!done) again += 1
  }
  return again
}
