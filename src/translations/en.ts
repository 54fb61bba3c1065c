/** The words of the newsroom's admin UI. Other languages are typed from this one. */
export const en = {
  aboveOneself:
    'This person holds, or would hold, permissions that you do not have yourself. Ask an administrator.',
  address: 'Address (slug)',
  addressFollows: 'Made from the headline, and follows it until the article is published.',
  addressPublic: 'Published: it stays as it is when the headline changes.',
  addressTaken:
    'The address “{{address}}” is taken in this language by “{{headline}}” (article {{id}}). Choose another.',
  addressTyped: 'Typed by hand: it does not follow the headline. Empty it to have it made anew.',
  addressWillBe: 'Address: {{path}}',
  administratorKeepsAll:
    'The administrator’s role keeps all permissions, so that somebody can always set things right. Make another role for people who shall do less.',
  agency: 'Agency',
  alt: 'Alternative text',
  alternativeMissing:
    'The picture “{{picture}}” has no alternative text in {{name}}. Open it, switch to {{own}} and write what it shows, or mark it as decorative.',
  altHint:
    'What the picture shows, for people who cannot see it. An article is published only with one in its own language.',
  area_articles: 'Articles',
  area_material: 'Wires and pictures',
  area_newsroom: 'The newsroom',
  area_people: 'People',
  article: 'Article',
  articles: 'Articles',
  attribution: 'Who said it',
  attributionHint: 'A name, and an office where it helps.',
  author: 'Author',
  authors: 'Authors',
  automatic: 'Fill up automatically',
  automaticHint:
    'Adds the suggestions to readers’ lists, up to five articles, in the language in which they read.',
  beyondLanguages:
    'You do not work in this language: {{language}}. Nothing was changed; ask whoever manages people.',
  beyondSections:
    'The section is not on your desk. Nothing was changed; ask whoever manages people.',
  bio: 'Biography',
  board: 'Translations',
  boardAllSections: 'All sections',
  boardDay: 'Day',
  boardDayAfter: 'Day after',
  boardDayBefore: 'Day before',
  boardEmpty: 'No story was begun on this day.',
  boardPage: 'Page {{page}} of {{pages}}',
  boardShow: 'Show',
  body: 'Text',
  caption: 'Caption',
  changedSince:
    'The article was changed since you read it. Load it anew, and write your change into what is there now.',
  characters: 'Characters: {{characters}}',
  charactersLong: 'Characters: {{characters}}. Up to {{good}} reads well.',
  charactersTooLong: 'Characters: {{characters}}. Lists and search engines will cut it off.',
  copyright: 'Copyright',
  createdBy: 'Written by',
  creator: 'Photographer',
  credit: 'Credit',
  dateline: 'Dateline',
  datelineDate: 'Date',
  decorative: 'Decorative',
  decorativeHint: 'It shows nothing that has to be told, and needs no alternative text.',
  description: 'Description',
  draftsOfOthers: 'Drafts of others',
  editionDraft: 'draft',
  editionIsOwn: 'Article {{id}} is an edition of this story already.',
  editionLink: 'Choose an article that is here',
  editionMachine: '{{state}}, by machine',
  editionMissing: 'missing',
  editionOutdated: 'outdated',
  editionPublished: 'published',
  editionAsRelatedNews:
    '“{{headline}}” (article {{id}}) is this story in another language, not related news. Choose other stories: readers find editions by themselves.',
  editions: 'Editions',
  editionTaken:
    'The story already has an edition in this language: “{{headline}}” (article {{id}}). Edit that one, or choose another language.',
  editionThis: 'this article',
  editionUnlink: 'Separate',
  editionUnlinkHint: 'Makes “{{headline}}” a story of its own. Its text stays as it is.',
  email: 'E-mail',
  embed: 'Embed',
  embedCredentials:
    'This address contains a user name or a password. Paste the public address of the page.',
  embedNotAllowed: 'Pages of this site cannot be embedded. The sites are: {{sites}}.',
  embedNotAnAddress:
    'This is not the address of a page. Paste the address, such as https://www.youtube.com/watch?v=…, not the code for a website. The sites are: {{sites}}.',
  embedNotHttps:
    'This address does not begin with https://. Paste the address of the page as the browser shows it. The sites are: {{sites}}.',
  embeds: 'Embeds',
  embedUrl: 'Address of the page',
  embedUrlHint: 'From {{sites}}.',
  factBox: 'Fact box',
  factBoxes: 'Fact boxes',
  factBoxTitle: 'Title',
  fileIsNoPicture: 'This file is {{format}}, not a picture. Upload {{formats}}.',
  fileTooHeavy:
    'This file is larger than {{most}}, the most that can be uploaded here. Save it smaller, and upload that.',
  filledFromFile: 'What is left empty here and below is filled in from the file (IPTC, XMP).',
  groupNews: 'News',
  groupPeople: 'People',
  groupSettings: 'Settings',
  groupSubjects: 'Subjects',
  headline: 'Headline',
  jobTitle: 'Job title',
  kind: 'Kind',
  kindEvent: 'Event',
  kindOrganisation: 'Organisation',
  kindPerson: 'Person',
  kindPlace: 'Place',
  kindTopic: 'Topic',
  language: 'Language',
  lastAdministrator:
    'This is the last administrator, without whom nobody could manage people and roles. Make another one first.',
  latestPublished: 'Latest published',
  leadImage: 'Lead picture',
  leadImageCaption: 'Caption of the lead picture',
  limits: 'Languages and desks',
  limitsHint:
    'Where this person writes, publishes and deletes what their roles allow. Empty: everywhere. Sections include those below them.',
  limitsLanguages: 'Languages',
  limitsSections: 'Desks (sections)',
  loadAnew: 'Load it anew',
  machineChecked: 'I have checked it',
  machineFailed:
    'The translation service has not translated into {{language}}. Nothing was made; try again, or begin with the text or empty.',
  machineNone: 'This newsroom has no translation service. Send `text` as copy or empty.',
  machineTranslated: 'Translated by machine, and not checked yet.',
  markCurrent: 'Mark as current',
  markdownCodeBlock: 'The block of code “{{text}}” became a paragraph.',
  markdownComment: 'The comment “{{text}}” is not in the article.',
  markdownDividingLine: 'The dividing lines between paragraphs are not in the article.',
  markdownFootnotes: 'The footnotes became text, with their marks in square brackets.',
  markdownHtml: 'The HTML “{{text}}” was kept as text. Check that readers shall see it.',
  markdownInsideList:
    'A list item holds more than a paragraph: “{{text}}” was kept as lines of it.',
  markdownInsideQuote: 'A quotation holds more than paragraphs: “{{text}}” was put behind it.',
  markdownInsideSubheading: 'The links and pictures in the subheading “{{text}}” became text.',
  markdownLinkRefused:
    'The link “{{text}}” leads to “{{url}}”, which is no web, mail or telephone address: it became text.',
  markdownLinkTitle: 'The title “{{title}}” of a link is not in the article.',
  markdownLongSubheading:
    'The subheading “{{text}}” is longer than a subheading can be: it became a paragraph.',
  markdownOtherDateline:
    'The text begins with the dateline “{{text}}”, and the front matter has another one: the text’s was kept as text.',
  markdownPicture:
    'The picture “{{text}}” became a link to {{url}}. Upload it in the newsroom to show it.',
  markdownPictureWithoutAddress:
    'The picture “{{text}}” has no address that can be linked to: it became text.',
  markdownRelatedLinks:
    'Related news: the addresses of the links in the list ({{count}}) were not taken; articles are found by their headlines.',
  markdownTagsIgnored:
    'The front matter’s tags were not taken: {{tags}}. Give the article its tags in the newsroom.',
  markdownUnknownField: 'The front matter’s “{{line}}” fits no field: it is not in the article.',
  markdownUnusedDefinition:
    'The link “{{label}}” to {{url}} is defined and used nowhere: it is not in the article.',
  markdownWrongField:
    'The front matter’s {{field}} “{{value}}” cannot be read: it was left empty. Write it as {{example}}',
  mayNotEdit: 'You can read this article, and may not change it.',
  mayNotImport: 'Your role may not import wire stories. Ask an administrator.',
  mayNotLink:
    'Only people who may edit all articles can join and separate editions. Ask an editor.',
  mayNotMarkCurrent: 'Only people who may edit this article can mark it as current.',
  mayNotPublish: 'Your role may not publish. Save the draft and ask an editor.',
  mayNotTranslate: 'Your role may not translate articles. Ask an administrator.',
  mediaPlural: 'Pictures',
  mediaSingular: 'Picture',
  mediaTopic: 'IPTC Media Topic',
  mediaTopicHint: 'Its code, such as medtop:11000000 for politics.',
  missingLanguages: 'No edition in',
  myDrafts: 'My drafts',
  name: 'Name',
  newsroom: 'Newsroom',
  noDrafts: 'You have no drafts.',
  noMail: 'This newsroom sends no e-mail. Ask an administrator to give you a new password.',
  noneOfOthers: 'Nobody else has a draft.',
  nonePublished: 'Nothing is published yet.',
  noSuchArticle: 'There is no article {{id}} that you may see.',
  noSuchDocument: 'There is no such document: {{ids}}.',
  noSuchEdition:
    'The story has no edition in {{language}} that you may see. It has: {{languages}}.',
  noSuchLanguage: 'The newsroom does not write in “{{language}}”. Its languages are {{languages}}.',
  noSuchZone:
    'There is no time zone of this name. Use an IANA name such as Asia/Ulaanbaatar or Europe/Berlin.',
  notADay: 'Write the day of the dateline as YYYY-MM-DD, for example 2025-11-20.',
  notAMediaTopic: 'Write the code as IPTC does: medtop: and eight digits, such as medtop:11000000.',
  noTranslation: 'Article {{id}} is no translation, or its source is not there any more.',
  notSaved: 'Not saved:',
  notSavedBehind:
    'the article was saved by somebody else, or in another window, since you opened it. Your text is kept in this tab: load the article anew to see what is there, and choose.',
  notSavedGone: 'the article was deleted. Copy your text before you leave.',
  notSavedLocked: 'somebody else is editing the article now. Copy your text before you leave.',
  notSavedLoggedOut:
    'you are logged out. Log in in another tab and leave this one open: it is saved then.',
  notSavedOffline:
    'the newsroom cannot be reached. Write on and leave the page open: it is saved as soon as it can be.',
  notSavedRefused: 'the newsroom does not take it.',
  notSavedServer:
    'something is wrong in the newsroom. Write on and leave the page open: it is tried again.',
  notText: 'This has to be text.',
  order: 'Order',
  orderHint: 'Sections are listed from the lowest number to the highest.',
  outdatedLanguages: 'Outdated in',
  ownRelatedNews: 'An article cannot be its own related news.',
  parent: 'Part of',
  pasteAgain: 'Try again',
  pasteChooseFile: 'Choose a file',
  pasteCreate: 'Create draft',
  pasteFailed: 'The newsroom could not take the story in. Your text is still here: try again.',
  pasteLoggedOut:
    'You are no longer logged in. Log in in another tab, then try again: your text stays here.',
  pasteNone: 'none',
  pasteNoRelated: 'No headlines under it.',
  pasteNothingYet: 'What would be made of the story appears here as soon as there is text.',
  pasteOpen: 'Open the article',
  pasteOpening: 'The draft is made. Opening it …',
  pasteOpenNumber: 'Open article {{id}}',
  pastePreview: 'What will be made of it',
  pasteReady: 'Ready to create a draft. Warnings: {{warnings}}.',
  pasteRecognise: 'Recognise it',
  pasteSending: 'Creating …',
  pasteText: 'The story as the wire sent it',
  pasteTextHint: 'Paste it, or drop a text file on it. Ctrl+Enter is the button below.',
  pasteUnchanged: 'This story is already here, word for word.',
  pasteUnknown: '(not in the newsroom)',
  pasteUnreachable:
    'The newsroom cannot be reached. Your text is still here: check the connection.',
  pasteUpdate: 'Save as its new version',
  pasteUpdated:
    'This story is already here, with another text. The text there is kept among its versions.',
  pasteWarnings: 'Please check ({{count}})',
  pasteWire: 'Paste a wire story',
  permission_approveArticles: 'Review articles: approve them or send them back',
  permission_correctArticles: 'Add public corrections to articles',
  permission_deleteArticles: 'Delete articles for good',
  permission_editAllArticles: 'Edit everyone’s articles',
  permission_importWire: 'Paste and import wire stories',
  permission_killStories: 'Kill stories in all languages, and lift kills',
  permission_manageApiKeys: 'Make and revoke API keys',
  permission_manageAuthors: 'Add and edit authors',
  permission_manageMedia: 'Edit and delete everyone’s pictures',
  permission_manageNewsroom: 'Change the newsroom’s settings',
  permission_manageRedirects: 'Remove old addresses',
  permission_manageRoles: 'Change what roles may do',
  permission_manageSections: 'Add and edit sections',
  permission_manageTags: 'Add and edit tags',
  permission_manageUsers: 'Add, edit and remove people',
  permission_publishArticles: 'Publish, schedule and take down articles',
  permission_readAudit: 'Read the log of who did what',
  permission_readDrafts: 'Read articles that are not published',
  permission_readHistory: 'See and restore earlier versions of articles',
  permission_submitArticles: 'Hand articles in for review',
  permission_translateArticles: 'Translate everyone’s articles',
  permission_uploadMedia: 'Upload pictures and edit their own',
  permission_writeArticles: 'Write articles and edit their own',
  permissions: 'What people with this role may do',
  personMay: 'What this person may do, and why',
  personMayBecause: 'as {{roles}}',
  personMayEverywhere: 'In all languages and sections.',
  personMayNothing: 'Nothing: this person has no role. Give them one.',
  personMayWithin: 'With articles only in: {{places}}.',
  photo: 'Photograph',
  pictureCaptionHint: 'Empty: the caption that the picture has, in the language of the article.',
  pictureCreditHint: 'Empty: the credit that the picture has.',
  pictureNotShown:
    'This picture is {{format}}, which cannot be published on the web as it is. Save it as {{formats}}, and upload that.',
  pictureNotTaken: '{{format}} pictures are not taken here. Upload {{formats}}.',
  pictureTooHeavy:
    'This file has {{size}}; a picture may have {{most}} at most. Save it smaller, and upload that.',
  pictureTooLarge:
    'This picture has {{size}} pixels, {{megapixels}} megapixels; it may have {{most}} at most. Save it smaller, and upload that.',
  pictureUnknown: 'This file is no picture that browsers can show. Upload {{formats}}.',
  pictureUnreadable:
    'This picture cannot be read: the file is damaged or was cut off on its way. Save it anew or have it sent again, and upload that.',
  place: 'Place',
  priority: 'Priority',
  priorityHint: 'IPTC urgency: 1 is the most urgent, 9 the least.',
  provider: 'Provider',
  publishedAt: 'Published',
  publishedAtHint: 'Filled in when the article is first published, if empty.',
  publishedByOthers:
    'This article is published. Only people whose role may publish can change what readers see of it; save your changes as a draft and ask an editor.',
  publishingRefused:
    'Your role may not publish articles. The text can be saved as a draft; ask an editor to publish it.',
  pullQuote: 'Pull quote',
  pullQuotes: 'Pull quotes',
  pullQuoteText: 'What was said',
  readingMinutes: 'Minutes to read',
  redirect: 'Old address',
  redirects: 'Old addresses',
  redirectsHint:
    'Addresses that published articles had before. Links to them lead to where the article is now.',
  relatedHeading: 'Heading',
  relatedHeadingHint: 'Empty: the newsroom’s own heading in the reader’s language.',
  relatedHidden: 'Picked, but not public in this language: {{count}}.',
  relatedInherited:
    'As picked for the article that this is a translation of. What is picked here takes its place.',
  relatedItems: 'Articles',
  relatedItemsHint: 'In the order in which readers shall see them.',
  relatedLimit: '`limit` is a number from 1 to {{most}}.',
  relatedNews: 'Related news',
  relatedNewsHeading: 'Heading above related news',
  relatedNewsHeadingHint: 'In each language; empty: the built-in one.',
  relatedOtherLanguages: 'Related news that is not in the reader’s language',
  relatedOtherLanguagesHide: 'Leave it out',
  relatedOtherLanguagesShow: 'Show it, with its language',
  relatedReaders: 'What readers see',
  relatedReadersNone: 'Nothing: no heading either.',
  role: 'Role',
  roleBeyondOneself:
    'A role can be given or changed only by people who hold all its permissions themselves.',
  roleBuiltIn:
    '“{{role}}” is one of the four built-in roles and cannot be deleted. Change what it allows instead.',
  roleInUse: '“{{role}}” is still the role of people here ({{people}}). Give them another first.',
  roleRemovedBeyondOneself:
    'A role can be deleted only by people who hold all its permissions themselves.',
  roles: 'Roles',
  saveAgain: 'Try again',
  savedAt: 'Saved at {{time}}',
  saving: 'Saving …',
  scheduleOfOthers: 'Only people who may publish can take back a schedule. Ask an editor.',
  section: 'Section',
  sectionCycle: 'A section cannot be part of itself or of a section inside it. Choose another.',
  sectionIsDesk:
    '“{{name}}” is the desk of {{people}}. Take it from their desks first: without any they would work everywhere.',
  sections: 'Sections',
  shortPassword: 'Use a password of at least {{characters}} characters.',
  slug: 'Address (slug)',
  slugHint: 'Made from the name if empty.',
  source: 'Wire source',
  sourceChanged: 'The source has changed since this was translated.',
  sourceChanges: 'What has changed',
  sourceChangesUnknown: 'What was translated is not kept any more. Compare with the source.',
  sourceMoved:
    'The article has left its story while it was translated. Nothing was made; open it again.',
  sourceRead: 'Read the source',
  stories: 'Stories',
  story: 'Story',
  subheading: 'Subheading',
  subheadings: 'Subheadings',
  suggestAdd: 'Add “{{headline}}” to related news',
  suggestAdded: '“{{headline}}” was added.',
  suggestAuthor: 'same author',
  suggestAuthors: '{{count}} shared authors',
  suggestButton: 'Add',
  suggestions: 'Suggestions',
  suggestionsHint: 'Published articles in this language that have most in common with this one.',
  suggestionsNone: 'None yet. The section and the tags tell what is related.',
  suggestNearSection: 'neighbouring section',
  suggestPlace: 'same place',
  suggestRecent: 'recent',
  suggestSection: 'same section',
  suggestTag: '1 shared tag',
  suggestTags: '{{count}} shared tags',
  summary: 'Summary',
  summaryHint: 'One or two sentences for lists, feeds and search engines.',
  synonyms: 'Other words for it',
  tag: 'Tag',
  tags: 'Tags',
  takenAt: 'Taken',
  textLength: 'Words: {{words}} · {{minutes}} min',
  timeZone: 'Time zone',
  timeZoneHint: 'IANA name, such as Asia/Ulaanbaatar.',
  toolbarBold: 'Bold',
  toolbarItalic: 'Italic',
  toolbarLink: 'Link',
  toolbarStrikethrough: 'Struck through',
  toolbarSubscript: 'Low',
  toolbarSuperscript: 'High',
  toolbarUnderline: 'Underlined',
  translate: 'Translate',
  translateCopy: 'Begin with this text',
  translatedFrom: 'Translated from',
  translateEmpty: 'Begin empty',
  translateInto: 'Translate into: {{language}}',
  translateMachine: 'Translate by machine',
  translating: 'Translating …',
  unsentDiscard: 'Discard it',
  unsentRestore: 'Put it back',
  unsentText: 'In this tab there is a text that was not saved, and the article was changed since.',
  untitled: 'No headline yet',
  user: 'Person',
  userOfAuthor: 'Login',
  userOfAuthorHint: 'The person who signs with this byline, if they have a login here.',
  users: 'People',
  wireAuthorAdded: 'The newsroom had no author {{who}}; one was added.',
  wireAuthorFromDateline: '“{{name}}” stands in the dateline: it was read as the author’s name.',
  wireAuthorFromPlainName:
    '“{{name}}” stands alone in the header: it was read as the author’s name.',
  wireAuthorJoined:
    '“{{name}}” and {{email}} stand on lines next to each other: they were taken as one author.',
  wireAuthorNamedFromEmail:
    'The author {{email}} is known by e-mail address alone: the name “{{name}}” was made from it.',
  wireAuthorNotAdded:
    'The newsroom has no author {{who}}, and you may not add one: the article stays without. Ask an editor.',
  wireAuthorToBeAdded: 'The newsroom has no author {{who}}; one would be added.',
  wireDatelineAfterText:
    'The dateline “{{text}}” does not open the story: the text before it was kept as its first paragraph.',
  wireDatelineAmbiguousOrder:
    'The date in the dateline “{{text}}” can be read with the day or the month first: {{date}} was taken.',
  wireDatelineImpossible: 'The date in the dateline “{{text}}” does not exist: it was left empty.',
  wireDatelineWithoutPlace: 'The dateline “{{text}}” names no place.',
  wireDatelineYearGuessed:
    'The dateline “{{text}}” has no year: {{date}} was taken, by the timestamp.',
  wireDatelineYearUnknown:
    'The dateline “{{text}}” has no year, and there is no timestamp to take it from: its date was left empty.',
  wireEditedSince:
    'Article {{id}} was edited in the newsroom since it was imported. That text is kept among its versions.',
  wireEmptyPart: 'There is no text under the subheading “{{subhead}}”.',
  wireError_binary:
    'The file is not plain text: it has control characters, as pictures and documents have. Save the story as plain text in UTF-8 and send that.',
  wireError_crowded:
    'The story cannot be read as Markdown: a paragraph has more than {{limit}} marks of emphasis. Divide it, or take some out.',
  wireError_empty: 'The file is empty. Check that the story was saved in it.',
  wireError_encoding:
    'The file’s letters cannot be read: it is neither UTF-8 nor Cyrillic in Windows-1251. Save it as UTF-8 and send it again.',
  wireError_frontMatter:
    'The front matter, the lines between the two lines of ---, is not valid YAML: {{reason}} Correct it and send the story again.',
  wireError_impossibleTime:
    'The timestamp “{{line}}” does not exist in the calendar or on a clock. Correct that line and send the story again.',
  wireError_language:
    'The front matter says that the story is in “{{language}}”, in which the newsroom does not write. Its languages are {{languages}}.',
  wireError_longFrontMatter:
    'The front matter of the story has more than {{limit}} characters. Shorten it, and put the text below it.',
  wireError_longRow:
    'The story cannot be read as Markdown: it has a row of more than {{limit}} “{{mark}}”. Take that out.',
  wireError_manySigns:
    'The story cannot be read as Markdown: a paragraph has more than {{limit}} signs such as “[”, “<” and “`”. Divide it, or take some out.',
  wireError_noHeadline:
    'The story has no headline: “{{line}}” is not one. Put the headline on a line of its own at the top.',
  wireError_noMarkdownHeadline:
    'The story has no headline. Begin it with a line “# Headline”, or write `headline:` into its front matter.',
  wireError_noText: 'The story is empty: it has not even a headline. Check that the text was sent.',
  wireError_openBrackets:
    'The story cannot be read as Markdown: a paragraph has more than {{limit}} “[” that no “]” closes. Take them out.',
  wireError_tooDeep:
    'The story cannot be read as Markdown: its lists or quotations have more than {{levels}} levels. Send it with fewer.',
  wireError_tooLarge:
    'The file has {{bytes}} bytes, more than the {{most}} that a wire story may have. Check that it is one story as plain text.',
  wireError_tooLong:
    'The story cannot be read as Markdown: it is too long, or has too many marks that are never closed, such as “[” and “`”. Divide it, or send it as plain text.',
  wireFailed: 'The newsroom could not take the story in. Try again.',
  wireHeadlineJoined: 'The headline ran over two lines, which were joined: “{{headline}}”.',
  wireInTrash:
    'This story is in the trash as article {{id}}, “{{headline}}”. Restore it, or delete it for good, and import it again.',
  wireIsHere:
    'This story is already here as article {{id}}, “{{headline}}”, with another text. Open that article, or say that it shall be updated.',
  wireIsOthers:
    'This story is already here as article {{id}}, “{{headline}}”, with another text, and you may not change that article. Ask its author or an editor.',
  wireIsUnseen:
    'This story is already here as article {{id}}, which you may not read. Ask an editor to open it.',
  wireLanguageRecognised: 'No language was given: the story was recognised as {{name}}.',
  wireLanguageUncertain:
    'No language was given, and the text does not make it certain: it was taken as {{name}}. Check it.',
  wireNoByline: 'The story has no byline.',
  wireNoDateline: 'The story has no dateline.',
  wireNoSection: 'The story names no section.',
  wireNoSuchSection:
    'The newsroom has no section “{{section}}”; the article stays a draft until an editor gives it one.',
  wireNoText: 'The story has no text under its headline.',
  wireNoTimestamp: 'The story has no timestamp.',
  wireReadAsWindows1251: 'The file is not UTF-8: it was read as Windows-1251. Check the letters.',
  wireRelatedAmbiguous:
    'Related news: several articles have the headline “{{headline}}”; article {{id}} was taken.',
  wireRelatedEmpty: 'The list under the related-news label “{{label}}” is empty.',
  wireRelatedInOtherLanguage:
    'The related-news label “{{label}}” is {{nameOfLabel}}, while the story is {{nameOfStory}}.',
  wireRelatedNoAddress:
    'Related news: the newsroom has no published article at the address {{address}}.',
  wireRelatedNotFound:
    'Related news: the newsroom has no article with the headline “{{headline}}”.',
  wireReplacedOldMongolianLetters:
    'The file writes Mongolian Ө and Ү with the Windows-1251 letters Є and Ї: they were replaced.',
  wireShortLastLine:
    'The short line “{{line}}” at the end was kept as text. It may be a credit or a signature.',
  wireShortLinesInARow:
    'Short lines stand in a row: “{{subhead}}” was taken as a subheading, {{lines}} kept as text.',
  wireShortLinesInARowMore:
    'Short lines stand in a row: “{{subhead}}” was taken as a subheading, {{lines}} and {{more}} more kept as text.',
  wireTakenForUnseen:
    'The story was sent at the same time as article {{id}}, which you may not read, and shares most of its text: it was taken for a new version of it. Ask an editor whether it is one.',
  wireTakenForUpdate:
    'The story was sent at the same time as “{{headline}}” and shares most of its text: it was taken for a new version of it (article {{id}}).',
  wireTimestampAmbiguousOrder:
    'The timestamp “{{line}}” can be read with the day or the month first. Check the date.',
  wireTimestampSkipped:
    'The time “{{line}}” does not exist in {{timeZone}}, where the clocks went forward: it was moved on by as much.',
  wireTimestampTwice:
    'The time “{{line}}” came twice in {{timeZone}}, where the clocks went back: the first was taken.',
  wireTimestampWithoutTime: 'The timestamp “{{line}}” has no time of day: midnight was taken.',
  wireTimestampZoneAmbiguous:
    'The zone {{zone}} of the timestamp “{{line}}” means several: {{offset}} was taken. Check the time.',
  wireTimestampZoneUnknown:
    'The zone {{zone}} of the timestamp “{{line}}” is not known: the time was taken as one of {{timeZone}}.',
  wireUncertainSubhead: '“{{line}}” was taken as a subheading. Check that it is one.',
  wireUnplaced: 'The header line “{{line}}” fits no field: it is not in the article.',
  wordCount: 'Words',
  writeArticle: 'Write an article',
  writtenBy: 'Written by {{author}}: you can read it, and may not change it.',
} as const

export type NewsroomTranslationKey = keyof typeof en
export type NewsroomTranslations = Record<NewsroomTranslationKey, string>
