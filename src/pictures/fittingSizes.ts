type Size = { height?: number; width?: number }

/**
 * The sizes that are made of a picture: each as given, or where the picture is smaller, as much of
 * it as there is in the same proportions. Payload would enlarge a picture that is smaller in one
 * direction alone, or cut it in its middle whatever its focal point is.
 */
export const fittingSizes = <T extends Size>(
  sizes: readonly T[],
  picture: { height: number; width: number },
): T[] =>
  sizes.map((size) => {
    if (!size.width || !size.height) return size
    const scale = Math.min(1, picture.width / size.width, picture.height / size.height)
    const fit = (length: number, most: number) =>
      Math.max(1, Math.min(most, Math.floor(length * scale + 1e-9)))
    return {
      ...size,
      height: fit(size.height, picture.height),
      width: fit(size.width, picture.width),
    }
  })
