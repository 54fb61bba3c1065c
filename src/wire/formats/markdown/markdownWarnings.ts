const short = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 80)}…` : line
}

/** The sentences that tell an editor what of a Markdown story was guessed, changed or left out. */
export const markdownWarnings = {
  // Front matter
  unknownField: (line: string) =>
    `The front matter’s “${short(line)}” fits no field: it is not in the article.`,
  tagsIgnored: (tags: string) =>
    `The front matter’s tags were not taken: ${short(tags)}. Give the article its tags in the newsroom.`,
  wrongField: (name: string, value: string, expected: string) =>
    `The front matter’s ${name} “${short(value)}” cannot be read: it was left empty. Write ${expected}.`,
  otherDateline: (text: string) =>
    `The text begins with the dateline “${text}”, and the front matter has another one: the text’s was kept as text.`,

  // Text
  codeBlock: (text: string) => `The block of code “${short(text)}” became a paragraph.`,
  comment: (text: string) => `The comment “${short(text)}” is not in the article.`,
  dividingLine: () => 'The dividing lines between paragraphs are not in the article.',
  footnotes: () => 'The footnotes became text, with their marks in square brackets.',
  html: (text: string) =>
    `The HTML “${short(text)}” was kept as text. Check that readers shall see it.`,
  insideList: (text: string) =>
    `A list item holds more than a paragraph: “${short(text)}” was kept as lines of it.`,
  insideQuote: (text: string) =>
    `A quotation holds more than paragraphs: “${short(text)}” was put behind it.`,
  insideSubheading: (text: string) =>
    `The links and pictures in the subheading “${short(text)}” became text.`,
  linkRefused: (text: string, url: string) =>
    `The link “${short(text)}” leads to “${short(url)}”, which is no web, mail or telephone address: it became text.`,
  linkTitle: (title: string) => `The title “${short(title)}” of a link is not in the article.`,
  longSubheading: (text: string) =>
    `The subheading “${short(text)}” is longer than a subheading can be: it became a paragraph.`,
  picture: (text: string, url: string) =>
    `The picture “${short(text)}” became a link to ${short(url)}. Upload it in the newsroom to show it.`,
  pictureWithoutAddress: (text: string) =>
    `The picture “${short(text)}” has no address that can be linked to: it became text.`,
  unusedDefinition: (label: string, url: string) =>
    `The link “${short(label)}” to ${short(url)} is defined and used nowhere: it is not in the article.`,

  // Related news
  relatedLinks: (count: number) =>
    `Related news: the addresses of the links in the list (${count}) were not taken; articles are found by their headlines.`,
}
