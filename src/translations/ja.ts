import type { NewsroomTranslations } from './en.ts'

/** The newsroom's words in Japanese. */
export const ja: NewsroomTranslations = {
  aboveOneself:
    'この人は、あなた自身にない権限を持っているか、持つことになります。管理者に相談してください。',
  address: 'アドレス（slug）',
  addressFollows: '見出しから作られ、公開されるまで見出しに合わせて変わります。',
  addressPublic: '公開済み：見出しを変えてもアドレスは変わりません。',
  addressTaken:
    'アドレス「{{address}}」は、この言語の「{{headline}}」（記事 {{id}}）で使われています。別のものを選んでください。',
  addressTyped: '手で入力されたため、見出しに合わせて変わりません。空にすると作り直されます。',
  addressWillBe: 'アドレス：{{path}}',
  administratorKeepsAll:
    '誰かが必ず問題を直せるように、管理者の役割はすべての権限を持ち続けます。権限を絞りたい人には別の役割を作ってください。',
  agency: '通信社',
  alt: '代替テキスト',
  alternativeMissing:
    '画像「{{picture}}」に{{own}}の代替テキストがありません。画像を開き、{{own}}に切り替えて内容を書くか、装飾用としてください。',
  altHint:
    '画像を見られない人のために、何が写っているかを書きます。記事は、その言語の説明がなければ公開できません。',
  article: '記事',
  articles: '記事',
  attribution: '発言者',
  attributionHint: '氏名、必要なら肩書。',
  author: '執筆者',
  authors: '執筆者',
  automatic: '自動で補う',
  automaticHint: '読者に見えるリストに、読者の言語で候補を最大五本まで加えます。',
  beyondLanguages:
    'この言語は担当ではありません：{{language}}。何も変更されていません。人の管理者に相談してください。',
  beyondSections:
    'このセクションは担当ではありません。何も変更されていません。人の管理者に相談してください。',
  bio: '略歴',
  board: '翻訳',
  boardAllSections: 'すべてのセクション',
  boardDay: '日付',
  boardDayAfter: '翌日',
  boardDayBefore: '前日',
  boardEmpty: 'この日に始まったニュースはありません。',
  boardPage: '{{pages}} ページ中 {{page}} ページ',
  boardShow: '表示',
  body: '本文',
  caption: 'キャプション',
  changedSince:
    'お読みになった後に記事が変更されました。読み込み直し、今の文章に変更を加えてください。',
  characters: '{{characters}}文字',
  charactersLong: '{{characters}}文字。{{good}}文字までが読みやすい長さです。',
  charactersTooLong: '{{characters}}文字。一覧や検索結果では末尾が切れます。',
  copyright: '著作権者',
  createdBy: '作成者',
  creator: '撮影者',
  credit: '写真のクレジット',
  dateline: '発信地と日付',
  datelineDate: '日付',
  decorative: '装飾用',
  decorativeHint: '伝えるべき内容がない画像なので、代替テキストは不要です。',
  description: '説明',
  draftsOfOthers: '他の人の下書き',
  editionAsRelatedNews:
    '「{{headline}}」（記事 {{id}}）はこのニュースの別の言語版で、関連ニュースではありません。ほかのニュースを選んでください。言語版は読者が自分で見つけられます。',
  editionDraft: '下書き',
  editionIsOwn: '記事 {{id}} はすでにこのニュースの言語版です。',
  editionLink: '既存の記事を選ぶ',
  editionMachine: '{{state}}、機械翻訳',
  editionMissing: 'なし',
  editionOutdated: '原文更新あり',
  editionPublished: '公開済み',
  editions: '各言語版',
  editionTaken:
    'この話題にはすでにこの言語の版があります：「{{headline}}」（記事 {{id}}）。それを編集するか、別の言語を選んでください。',
  editionThis: 'この記事',
  editionUnlink: '切り離す',
  editionUnlinkHint: '「{{headline}}」を独立した記事にします。本文はそのまま残ります。',
  email: 'メール',
  embed: '埋め込み',
  embedCredentials:
    'このアドレスにはユーザー名かパスワードが含まれています。ページの公開アドレスを貼り付けてください。',
  embedNotAllowed: 'このサイトのページは埋め込めません。使えるサイト：{{sites}}。',
  embedNotAnAddress:
    'ページのアドレスではありません。ウェブサイト用のコードではなく、https://www.youtube.com/watch?v=… のようなアドレスを貼り付けてください。使えるサイト：{{sites}}。',
  embedNotHttps:
    'このアドレスは https:// で始まっていません。ブラウザーに表示されるページのアドレスを貼り付けてください。使えるサイト：{{sites}}。',
  embeds: '埋め込み',
  embedUrl: 'ページのアドレス',
  embedUrlHint: '{{sites}} のもの。',
  factBox: 'メモ枠',
  factBoxes: 'メモ枠',
  factBoxTitle: 'タイトル',
  fileIsNoPicture:
    'このファイルは画像ではなく {{format}} です。{{formats}} をアップロードしてください。',
  fileTooHeavy:
    'このファイルは、アップロードできる上限の {{most}} を超えています。小さくしてからアップロードしてください。',
  filledFromFile: 'ここ以下で空のままの項目は、ファイル（IPTC、XMP）から補われます。',
  groupNews: 'ニュース',
  groupPeople: '人',
  groupSettings: '設定',
  groupSubjects: '主題',
  headline: '見出し',
  jobTitle: '肩書',
  kind: '種類',
  kindEvent: '出来事',
  kindOrganisation: '団体',
  kindPerson: '人物',
  kindPlace: '場所',
  kindTopic: '話題',
  language: '言語',
  lastAdministrator:
    '最後の管理者です。いなくなると、人と役割を管理できる人がいなくなります。先に別の管理者を決めてください。',
  latestPublished: '最近公開した記事',
  leadImage: 'メイン画像',
  leadImageCaption: 'メイン画像のキャプション',
  limits: '言語と担当',
  limitsHint:
    'この人が役割に応じて執筆・公開・削除できる範囲。空ならすべて。下位のセクションも含みます。',
  limitsLanguages: '言語',
  limitsSections: '担当（セクション）',
  loadAnew: '読み込み直す',
  machineChecked: '確認しました',
  machineFailed:
    '翻訳サービスは{{language}}に翻訳できませんでした。何も作成されていません。もう一度試すか、原文または空から始めてください。',
  machineNone:
    'この編集部には翻訳サービスがありません。`text` には copy か empty を指定してください。',
  machineTranslated: '機械翻訳で、まだ確認されていません。',
  markCurrent: '最新と印を付ける',
  markdownCodeBlock: 'コードブロック「{{text}}」は段落にしました。',
  markdownComment: 'コメント「{{text}}」は記事に入っていません。',
  markdownDividingLine: '段落の間の区切り線は記事に入っていません。',
  markdownFootnotes: '脚注は本文にし、番号は角括弧に入れました。',
  markdownHtml: 'HTML「{{text}}」は文字のまま残しました。読者に見せてよいか確かめてください。',
  markdownInsideList:
    'リストの項目に段落が二つ以上あるため、「{{text}}」はその項目の行として残しました。',
  markdownInsideQuote: '引用に段落以外のものがあるため、「{{text}}」は引用の後に置きました。',
  markdownInsideSubheading: '小見出し「{{text}}」の中のリンクと画像は文字にしました。',
  markdownLinkRefused:
    'リンク「{{text}}」の先「{{url}}」は、ウェブ、メール、電話のアドレスではないため、文字にしました。',
  markdownLinkTitle: 'リンクのタイトル「{{title}}」は記事に入っていません。',
  markdownLongSubheading: '小見出し「{{text}}」は長すぎるため、段落にしました。',
  markdownOtherDateline:
    '本文は「{{text}}」で始まりますが、ヘッダーには別の発信地と日付があります。本文のものは文字のまま残しました。',
  markdownPicture:
    '画像「{{text}}」は {{url}} へのリンクにしました。表示するには編集部にアップロードしてください。',
  markdownPictureWithoutAddress:
    '画像「{{text}}」にはリンクできるアドレスがないため、文字にしました。',
  markdownRelatedLinks:
    '関連ニュース：リストのリンク先（{{count}}件）は使っていません。記事は見出しで探します。',
  markdownTagsIgnored:
    'ヘッダーのタグは使っていません：{{tags}}。編集部で記事にタグを付けてください。',
  markdownUnknownField: 'ヘッダーの「{{line}}」はどの項目にも当てはまらず、記事に入っていません。',
  markdownUnusedDefinition:
    '{{url}} へのリンク「{{label}}」は定義されただけで使われておらず、記事に入っていません。',
  markdownWrongField:
    'ヘッダーの {{field}}「{{value}}」は読み取れないため、空にしました。次のように書いてください：{{example}}',
  mayNotEdit: 'この記事は読めますが、変更できません。',
  mayNotLink:
    '言語版の結び付けと切り離しは、すべての記事を編集できる人だけができます。編集者に依頼してください。',
  mayNotMarkCurrent: 'この記事を編集できる人だけが最新と印を付けられます。',
  mayNotPublish: 'あなたの役割では公開できません。下書きを保存し、編集者に頼んでください。',
  mayNotWrite: 'あなたの役割では記事を書けません。管理者に相談してください。',
  mediaPlural: '画像',
  mediaSingular: '画像',
  mediaTopic: 'IPTC メディアトピック',
  mediaTopicHint: 'コードで書きます。例：政治は medtop:11000000。',
  missingLanguages: '版のない言語',
  myDrafts: '自分の下書き',
  name: '名前',
  newsroom: '編集部',
  noDrafts: '下書きはありません。',
  noMail: 'この編集部はメールを送りません。新しいパスワードは管理者にもらってください。',
  noneOfOthers: '他の人の下書きはありません。',
  nonePublished: 'まだ何も公開されていません。',
  noSuchArticle: '閲覧できる記事 {{id}} はありません。',
  noSuchDocument: 'そのような文書はありません：{{ids}}。',
  noSuchEdition:
    'このニュースには、閲覧できる {{language}} 版がありません。あるのは：{{languages}}。',
  noSuchLanguage: '編集部は「{{language}}」では書きません。使う言語：{{languages}}。',
  noSuchZone:
    'その名前のタイムゾーンはありません。Asia/Ulaanbaatar や Europe/Berlin のような IANA 名を使ってください。',
  notADay: '日付は YYYY-MM-DD の形で書いてください。例：2025-11-20。',
  notAMediaTopic: 'IPTC の形で書いてください：medtop: に数字8桁を続けます。例：medtop:11000000。',
  noTranslation: '記事 {{id}} は翻訳ではないか、翻訳元がもうありません。',
  notSaved: '保存されていません：',
  notSavedBehind:
    'お開きになった後に、他の人が、または別のウィンドウで記事が保存されました。あなたの文章はこのタブに残っています。記事を読み込み直し、今の内容を見て選んでください。',
  notSavedGone: '記事は削除されました。離れる前に文章をコピーしてください。',
  notSavedLocked: '他の人が記事を編集中です。離れる前に文章をコピーしてください。',
  notSavedLoggedOut:
    'ログアウトしています。このタブは開いたまま、別のタブでログインしてください。そうすれば保存されます。',
  notSavedOffline:
    '編集部につながりません。ページを開いたまま書き続けてください。つながり次第、保存されます。',
  notSavedRefused: '編集部が受け付けませんでした。',
  notSavedServer:
    '編集部のシステムに問題があります。ページを開いたまま書き続けてください。もう一度試します。',
  notText: 'ここはテキストでなければなりません。',
  order: '順序',
  orderHint: '分野は数字の小さい順に並びます。',
  outdatedLanguages: '古くなった言語版',
  ownRelatedNews: '記事をその記事自身の関連ニュースにはできません。',
  parent: '上位の分野',
  pasteAgain: 'もう一度試す',
  pasteChooseFile: 'ファイルを選ぶ',
  pasteCreate: '下書きを作る',
  pasteFailed: '記事を取り込めませんでした。文章は残っています。もう一度試してください。',
  pasteLoggedOut:
    'ログアウトしています。別のタブでログインしてから、もう一度試してください。文章はここに残ります。',
  pasteNone: 'なし',
  pasteNoRelated: '下に見出しがありません。',
  pasteNothingYet: '文章を入れると、作られる記事がここに現れます。',
  pasteOpen: '記事を開く',
  pasteOpening: '下書きができました。開いています…',
  pasteOpenNumber: '記事 {{id}} を開く',
  pastePreview: '作られる記事',
  pasteReady: '下書きを作れます。注意：{{warnings}}件。',
  pasteRecognise: '自動で判別',
  pasteSending: '作成中…',
  pasteText: '通信社から届いた原文',
  pasteTextHint:
    '貼り付けるか、テキストファイルをドロップしてください。Ctrl+Enter は下のボタンと同じです。',
  pasteUnchanged: 'この記事は一字一句同じものがすでにあります。',
  pasteUnknown: '（編集部にありません）',
  pasteUnreachable: '編集部につながりません。文章は残っています。接続を確かめてください。',
  pasteUpdate: '新しい版として保存',
  pasteUpdated: 'この記事は、文章の違うものがすでにあります。今の文章はバージョン履歴に残ります。',
  pasteWarnings: '確認してください（{{count}}）',
  pasteWire: '通信社の記事を貼り付ける',
  permission_deleteArticles: '記事を完全に削除する',
  permission_editAllArticles: '全員の記事を編集する',
  permission_manageAuthors: '執筆者を追加・編集する',
  permission_manageMedia: '全員の画像を編集・削除する',
  permission_manageNewsroom: '編集部の設定を変える',
  permission_manageRoles: '役割の権限を変える',
  permission_manageSections: '分野を追加・編集する',
  permission_manageTags: 'タグを追加・編集する',
  permission_manageUsers: '人を追加・編集・削除する',
  permission_publishArticles: '記事を公開・予約・取り下げる',
  permission_readDrafts: '公開されていない記事を読む',
  permission_uploadMedia: '画像をアップロードし、自分のものを編集する',
  permission_writeArticles: '記事を書き、自分のものを編集する',
  permissions: 'この役割でできること',
  photo: '写真',
  pictureCaptionHint: '空なら、画像に付いている記事の言語のキャプションを使います。',
  pictureCreditHint: '空なら、画像に付いているクレジットを使います。',
  pictureNotShown:
    'この画像は {{format}} で、そのままではウェブに公開できません。{{formats}} で保存してアップロードしてください。',
  pictureNotTaken: '{{format}} の画像は受け付けません。{{formats}} をアップロードしてください。',
  pictureTooHeavy:
    'ファイルの大きさは {{size}} です。画像の上限は {{most}} です。小さくしてからアップロードしてください。',
  pictureTooLarge:
    'この画像は {{size}} ピクセル、{{megapixels}} メガピクセルです。上限は {{most}} です。小さくしてからアップロードしてください。',
  pictureUnknown:
    'ブラウザーで表示できる画像ではありません。{{formats}} をアップロードしてください。',
  pictureUnreadable:
    '画像を読み取れません。ファイルが壊れているか、途中で切れています。保存し直すか、送り直してもらってアップロードしてください。',
  place: '発信地',
  priority: '緊急度',
  priorityHint: 'IPTC の緊急度：1が最も急ぎ、9が最も急がないもの。',
  provider: '配信元',
  publishedAt: '公開日時',
  publishedAtHint: '空なら、最初に公開したときに入ります。',
  publishedByOthers:
    'この記事は公開されています。読者に見える内容を変えられるのは公開できる人だけです。変更は下書きとして保存し、編集者に頼んでください。',
  publishingRefused:
    'あなたの役割では記事を公開できません。文章は下書きとして保存できます。公開は編集者に頼んでください。',
  pullQuote: '抜き出し引用',
  pullQuotes: '抜き出し引用',
  pullQuoteText: '発言',
  readingMinutes: '読む時間（分）',
  redirect: '旧アドレス',
  redirects: '旧アドレス',
  redirectsHint:
    '公開済みの記事が以前に使っていたアドレスです。リンクは記事の現在の場所につながります。',
  relatedHeading: '見出し',
  relatedHeadingHint: '空なら、読者の言語での編集部の見出しを使います。',
  relatedHidden: '選択済みだがこの言語では未公開：{{count}}。',
  relatedInherited: '翻訳元の記事で選ばれたものです。ここで選ぶと置き換わります。',
  relatedItems: '記事',
  relatedItemsHint: '読者に見える順に。',
  relatedLimit: '`limit` は 1 から {{most}} までの数です。',
  relatedNews: '関連ニュース',
  relatedNewsHeading: '関連ニュースの上の見出し',
  relatedNewsHeadingHint: '言語ごとに書きます。空なら既定の見出しです。',
  relatedOtherLanguages: '読者の言語版がない関連ニュース',
  relatedOtherLanguagesHide: '表示しない',
  relatedOtherLanguagesShow: '言語名を付けて表示する',
  relatedReaders: '読者に見える一覧',
  relatedReadersNone: '何もありません。見出しも表示されません。',
  role: '役割',
  roleBeyondOneself: '役割を与えたり変えたりできるのは、その権限をすべて持つ人だけです。',
  roleBuiltIn:
    '「{{role}}」は四つの既定の役割の一つで、削除できません。代わりに権限を変えてください。',
  roleInUse: '「{{role}}」の役割を持つ人がまだいます（{{people}}）。先に別の役割を与えてください。',
  roleRemovedBeyondOneself: '役割を削除できるのは、その権限をすべて持つ人だけです。',
  roles: '役割',
  saveAgain: 'もう一度試す',
  savedAt: '{{time}} に保存しました',
  saving: '保存中…',
  scheduleOfOthers: '予約を取り消せるのは公開できる人だけです。編集者に頼んでください。',
  section: '分野',
  sectionCycle:
    '分野を、それ自身やその下位の分野に入れることはできません。別のものを選んでください。',
  sectionIsDesk:
    '「{{name}}」は{{people}}の担当です。先に担当から外してください。担当が空だとすべてで作業できてしまいます。',
  sections: '分野',
  shortPassword: 'パスワードは{{characters}}文字以上にしてください。',
  slug: 'アドレス（slug）',
  slugHint: '空なら名前から作られます。',
  source: '配信記事の出どころ',
  sourceChanged: '翻訳の後に原文が変わりました。',
  sourceChanges: '変更点',
  sourceChangesUnknown: '翻訳した時の原文はもう残っていません。原文と見比べてください。',
  sourceMoved:
    '翻訳中に記事がストーリーから切り離されました。何も作成されていません。開き直してください。',
  sourceRead: '原文を読む',
  stories: '話題',
  story: '話題',
  subheading: '小見出し',
  subheadings: '小見出し',
  suggestAdd: '「{{headline}}」を関連ニュースに加える',
  suggestAdded: '「{{headline}}」を加えました。',
  suggestAuthor: '同じ著者',
  suggestAuthors: '共通の著者 {{count}} 人',
  suggestButton: '加える',
  suggestions: '候補',
  suggestionsHint: 'この言語で公開済みの記事のうち、この記事と共通点が最も多いものです。',
  suggestionsNone: 'まだありません。関連はセクションとタグで決まります。',
  suggestNearSection: '近いセクション',
  suggestPlace: '同じ場所',
  suggestRecent: '新着',
  suggestSection: '同じセクション',
  suggestTag: '共通のタグ 1 個',
  suggestTags: '共通のタグ {{count}} 個',
  summary: '要約',
  summaryHint: '一覧、フィード、検索エンジンのための一、二文。',
  synonyms: '別の呼び方',
  tag: 'タグ',
  tags: 'タグ',
  takenAt: '撮影日時',
  textLength: '{{words}}語・{{minutes}}分',
  timeZone: 'タイムゾーン',
  timeZoneHint: 'Asia/Ulaanbaatar のような IANA 名。',
  toolbarBold: '太字',
  toolbarItalic: '斜体',
  toolbarLink: 'リンク',
  toolbarStrikethrough: '取り消し線',
  toolbarSubscript: '下付き',
  toolbarSuperscript: '上付き',
  toolbarUnderline: '下線',
  translate: '翻訳',
  translateCopy: 'この本文から始める',
  translatedFrom: '翻訳元',
  translateEmpty: '空白から始める',
  translateInto: '翻訳先：{{language}}',
  translateMachine: '機械で翻訳',
  translating: '翻訳中……',
  unsentDiscard: '捨てる',
  unsentRestore: '元に戻す',
  unsentText: 'このタブに保存されていない文章があります。その後、記事は変更されています。',
  untitled: '見出しはまだありません',
  user: '利用者',
  userOfAuthor: 'ログイン',
  userOfAuthorHint: 'この名前で書く人に、ここのログインがあれば選びます。',
  users: '利用者',
  wireAuthorAdded: '編集部に執筆者 {{who}} がいなかったため、追加しました。',
  wireAuthorFromDateline: '「{{name}}」は発信地の行にあるため、執筆者の名前として読みました。',
  wireAuthorFromPlainName: '「{{name}}」はヘッダーに単独であるため、執筆者の名前として読みました。',
  wireAuthorJoined: '「{{name}}」と {{email}} は隣り合う行にあるため、一人の執筆者としました。',
  wireAuthorNamedFromEmail:
    '執筆者 {{email}} はメールしか分からないため、名前「{{name}}」をそこから作りました。',
  wireAuthorNotAdded:
    '編集部に執筆者 {{who}} がおらず、あなたは追加できません。記事は執筆者なしのままです。編集者に頼んでください。',
  wireAuthorToBeAdded: '編集部に執筆者 {{who}} がいないため、追加されます。',
  wireDatelineAfterText:
    '発信地と日付「{{text}}」が記事の先頭にありません。その前の文章は最初の段落として残しました。',
  wireDatelineAmbiguousOrder:
    '「{{text}}」の日付は日と月の順がはっきりしないため、{{date}} としました。',
  wireDatelineImpossible: '「{{text}}」の日付は存在しないため、空にしました。',
  wireDatelineWithoutPlace: '「{{text}}」に発信地がありません。',
  wireDatelineYearGuessed: '「{{text}}」に年がないため、配信時刻から {{date}} としました。',
  wireDatelineYearUnknown:
    '「{{text}}」に年がなく、手がかりになる配信時刻もないため、日付を空にしました。',
  wireEditedSince:
    '記事 {{id}} は取り込んだ後に編集部で編集されています。その文章はバージョン履歴に残ります。',
  wireEmptyPart: '小見出し「{{subhead}}」の下に文章がありません。',
  wireError_binary:
    'プレーンテキストではありません。画像や文書のような制御文字が含まれています。記事を UTF-8 のプレーンテキストで保存して送ってください。',
  wireError_crowded:
    '記事を Markdown として読めません。一つの段落に強調の記号が{{limit}}個を超えてあります。段落を分けるか、減らしてください。',
  wireError_empty: 'ファイルが空です。記事が保存されているか確かめてください。',
  wireError_encoding:
    '文字を読み取れません。UTF-8 でも Windows-1251 のキリル文字でもありません。UTF-8 で保存して送り直してください。',
  wireError_frontMatter:
    'ヘッダー（二つの --- の間の行）が正しい YAML ではありません：{{reason}} 直して送り直してください。',
  wireError_impossibleTime:
    '日時「{{line}}」は暦や時計に存在しません。その行を直して送り直してください。',
  wireError_language:
    'ヘッダーにある記事の言語「{{language}}」を、編集部は使いません。使う言語：{{languages}}。',
  wireError_longFrontMatter:
    '原稿のフロントマターが {{limit}} 文字を超えています。短くし、本文はその下に書いてください。',
  wireError_longRow:
    '記事を Markdown として読めません。「{{mark}}」が{{limit}}個を超えて続いています。取り除いてください。',
  wireError_manySigns:
    '原稿を Markdown として読めません：一つの段落に「[」「<」「`」などの記号が {{limit}} 個を超えています。分けるか、減らしてください。',
  wireError_noHeadline:
    '記事に見出しがありません。「{{line}}」は見出しではありません。先頭に見出しを一行で書いてください。',
  wireError_noMarkdownHeadline:
    '記事に見出しがありません。「# 見出し」の行で始めるか、ヘッダーに `headline:` を書いてください。',
  wireError_noText: '記事が空で、見出しもありません。文章が送られたか確かめてください。',
  wireError_openBrackets:
    '原稿を Markdown として読めません：一つの段落に「]」で閉じられていない「[」が {{limit}} 個を超えています。取り除いてください。',
  wireError_tooDeep:
    '記事を Markdown として読めません。リストか引用が{{levels}}段を超えています。減らして送ってください。',
  wireError_tooLarge:
    'ファイルは {{bytes}} バイトで、配信記事の上限 {{most}} を超えています。プレーンテキストの記事一本かどうか確かめてください。',
  wireError_tooLong:
    '原稿を Markdown として読めません：長すぎるか、「[」「`」など閉じられていない記号が多すぎます。分けるか、プレーンテキストで送ってください。',
  wireFailed: '記事を取り込めませんでした。もう一度試してください。',
  wireHeadlineJoined: '二行の見出しを一行にしました：「{{headline}}」。',
  wireInTrash:
    'この記事はゴミ箱にあります：記事 {{id}}「{{headline}}」。元に戻すか完全に削除してから、取り込み直してください。',
  wireIsHere:
    'この記事は、文章の違うものがすでにあります：記事 {{id}}「{{headline}}」。その記事を開くか、更新すると指定してください。',
  wireIsOthers:
    'この記事は、文章の違うものがすでにありますが（記事 {{id}}「{{headline}}」）、あなたは変更できません。執筆者か編集者に頼んでください。',
  wireIsUnseen:
    'この原稿は記事 {{id}} として登録済みですが、閲覧する権限がありません。編集者に開いてもらってください。',
  wireLanguageRecognised: '言語の指定がないため、文章から判別しました：{{own}}。',
  wireLanguageUncertain:
    '言語の指定がなく、文章からも確かではないため、{{own}}としました。確かめてください。',
  wireNoByline: '記事に署名がありません。',
  wireNoDateline: '記事に発信地と日付がありません。',
  wireNoSection: '記事に分野の指定がありません。',
  wireNoSuchSection:
    '編集部に分野「{{section}}」がありません。編集者が分野を決めるまで、記事は下書きのままです。',
  wireNoText: '見出しの下に文章がありません。',
  wireNoTimestamp: '記事に配信時刻がありません。',
  wireReadAsWindows1251:
    'UTF-8 ではないため、Windows-1251 として読みました。文字を確かめてください。',
  wireRelatedAmbiguous:
    '関連ニュース：見出しが「{{headline}}」の記事がいくつかあり、記事 {{id}} を選びました。',
  wireRelatedEmpty: '関連ニュースの印「{{label}}」の下のリストが空です。',
  wireRelatedInOtherLanguage:
    '関連ニュースの印「{{label}}」の言語（{{ownOfLabel}}）が、記事の言語（{{ownOfStory}}）と違います。',
  wireRelatedNoAddress: '関連ニュース：アドレス {{address}} に公開済みの記事はありません。',
  wireRelatedNotFound: '関連ニュース：見出しが「{{headline}}」の記事は編集部にありません。',
  wireReplacedOldMongolianLetters:
    'モンゴル語の Ө と Ү が Windows-1251 の Є と Ї で書かれていたため、置き換えました。',
  wireShortLastLine: '末尾の短い行「{{line}}」は本文に残しました。クレジットか署名かもしれません。',
  wireShortLinesInARow:
    '短い行が続いています。「{{subhead}}」を小見出しとし、{{lines}} は本文に残しました。',
  wireShortLinesInARowMore:
    '短い行が続いています。「{{subhead}}」を小見出しとし、{{lines}} ほか{{more}}行は本文に残しました。',
  wireTakenForUnseen:
    'この原稿は、閲覧する権限のない記事 {{id}} と同じ時刻に送られ、文章の大部分が同じであるため、その新しい版とみなされました。編集者に確認してください。',
  wireTakenForUpdate:
    '「{{headline}}」と同じ時刻に送られ、文章もほぼ同じため、その新しい版（記事 {{id}}）としました。',
  wireTimestampAmbiguousOrder:
    '日時「{{line}}」は日と月の順がはっきりしません。日付を確かめてください。',
  wireTimestampSkipped:
    '日時「{{line}}」は、時計が進められたため {{timeZone}} に存在しません。その分だけ後にずらしました。',
  wireTimestampTwice:
    '日時「{{line}}」は、時計が戻されたため {{timeZone}} に二度ありました。最初のほうとしました。',
  wireTimestampWithoutTime: '配信日時「{{line}}」に時刻がないため、午前0時としました。',
  wireTimestampZoneAmbiguous:
    '日時「{{line}}」のタイムゾーン {{zone}} には複数の意味があり、{{offset}} としました。時刻を確かめてください。',
  wireTimestampZoneUnknown:
    '日時「{{line}}」のタイムゾーン {{zone}} は分からないため、{{timeZone}} の時刻としました。',
  wireUncertainSubhead: '「{{line}}」を小見出しとしました。正しいか確かめてください。',
  wireUnplaced: 'ヘッダーの行「{{line}}」はどの項目にも当てはまらず、記事に入っていません。',
  wordCount: '語数',
  writeArticle: '記事を書く',
  writtenBy: '{{author}} さんの記事です。読めますが、変更できません。',
}
