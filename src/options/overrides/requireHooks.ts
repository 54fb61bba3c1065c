import { InvalidConfiguration } from 'payload'

type Hooks = Record<string, unknown[] | undefined> | undefined

/** @throws InvalidConfiguration when one of the hooks that are needed is missing */
export const requireHooks = (
  needed: object | undefined,
  given: object | undefined,
  where: string,
) => {
  for (const [kind, hooks] of Object.entries((needed ?? {}) as NonNullable<Hooks>)) {
    const present = (given as Hooks)?.[kind] ?? []
    if (hooks?.some((hook) => !present.includes(hook))) {
      throw new InvalidConfiguration(
        `${where}: the newsroom’s own functions in \`hooks.${kind}\` were left out. Keep them beside yours: ${kind}: [...those that were there, yours].`,
      )
    }
  }
}
