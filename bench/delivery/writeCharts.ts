import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { projectRoot } from '../../src/cli/projectRoot.ts'
import { bars } from '../charts/bars.ts'
import { lines } from '../charts/lines.ts'
import { boundConnections, contenderNames, figureOf } from './bounds.ts'
import { chartFiles } from './chartFiles.ts'
import { works, type Report, type Work } from './Figure.ts'

const folder = path.join(projectRoot, 'docs/images')
const isOurs = (contender: string) => contender.startsWith('delivery')

/** Draws what the report tells in numbers, into docs/images. */
export const writeCharts = async ({ sizes }: Report): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const ticks = sizes.map(({ articles }) => `${articles.toLocaleString('en')} articles`)
  for (const work of Object.keys(chartFiles) as Work[]) {
    const file = chartFiles[work]!
    const all = contenderNames.flatMap((label) => {
      const ofSizes = sizes.map((measured) => figureOf(measured, label, work))
      const last = ofSizes.at(-1)
      return last ? [{ isOurs: isOurs(label), label, last, ofSizes }] : []
    })
    if (all.length === 0) continue
    await writeFile(
      path.join(folder, file.bars),
      bars(
        `${works[work]}: requests a second, ${boundConnections} connections, ${ticks.at(-1)}`,
        all.map(({ last, ...bar }) => ({ ...bar, value: last.perSecond })),
      ),
    )
    if (sizes.length < 2) continue
    await writeFile(
      path.join(folder, file.lines),
      lines(`${works[work]}: milliseconds to an answer (p50), ${boundConnections} connections`, {
        all: all.map(({ ofSizes, ...line }) => ({
          ...line,
          values: ofSizes.map((figure) => figure?.p50),
        })),
        ticks,
      }),
    )
  }
}
