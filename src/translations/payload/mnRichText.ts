/**
 * The words of Payload's rich-text editor in Mongolian. They belong into `i18n.translations.mn`: of
 * `i18n.supportedLanguages` the browser gets only what Payload itself says. `newsroom()` puts them there.
 * @example i18n: { supportedLanguages: { en, mn }, translations: { mn: { lexical: mnRichText } } }
 */
export const mnRichText = {
  align: {
    alignCenterLabel: 'Голлуулах',
    alignJustifyLabel: 'Хоёр талд тэгшлэх',
    alignLeftLabel: 'Зүүн талд тэгшлэх',
    alignRightLabel: 'Баруун талд тэгшлэх',
  },
  blockquote: { label: 'Эшлэл' },
  blocks: {
    inlineBlocks: {
      create: '{{label}} үүсгэх',
      edit: '{{label}} засах',
      label: 'Мөр доторх хэсгүүд',
      remove: '{{label}} хасах',
    },
    label: 'Хэсгүүд',
  },
  checklist: { label: 'Тэмдэглэх жагсаалт' },
  general: {
    placeholder: 'Бичиж эхлэх, эсвэл «/» дарж тушаал сонгоно уу...',
    slashMenuBasicGroupLabel: 'Үндсэн',
    slashMenuListGroupLabel: 'Жагсаалт',
    toolbarItemsActive: '{{count}} идэвхтэй',
  },
  heading: { label: '{{headingLevel}}-р түвшний гарчиг' },
  horizontalRule: { label: 'Хөндлөн зураас' },
  indent: { decreaseLabel: 'Догол багасгах', increaseLabel: 'Догол нэмэх' },
  link: { label: 'Холбоос', loadingWithEllipsis: 'Ачаалж байна...' },
  orderedList: { label: 'Дугаартай жагсаалт' },
  paragraph: { label: 'Догол мөр', label2: 'Энгийн бичвэр' },
  relationship: { label: 'Холбоотой баримт' },
  unorderedList: { label: 'Цэгтэй жагсаалт' },
  upload: { label: 'Файл' },
}
