/**
 * Who may do what, written by hand from README "Roles", docs/api.md and docs/writing.md. Nothing of the
 * newsroom's code decides what stands here.
 *
 * A block is an operation, a line the people for whom the same holds, a column the state of the article.
 * An entry is one sign, or four where it matters whose article it is and where: in the order of `places`.
 *
 *   +  it is done             -  403, the role does not allow it     0  404, there is no such article
 *   p  as the public has it   1  401, not logged in                  9  409, it does not go with its state
 *   .  not in the answer      G  410 over REST, else 404             ~  taken, without what they may not write
 */
export const signs = '+p.-109G~'

export const people = [
  'anonymous',
  'nobody', // logged in, without any role
  'photographer', // may upload media, and nothing else
  'reader', // may read drafts, and nothing else
  'translator',
  'journalist',
  'publisher', // reads drafts, edits all articles and publishes, but does not approve
  'politics', // an editor of the politics desk
  'korean', // an editor in Korean
  'editor',
  'key', // an editor's API key
  'administrator',
] as const

/** All are in Korean and on the politics desk, but for what is said. */
export const places = [
  'mine',
  'theirs', // somebody else's, as are the others
  'otherDesk', // of the economy
  'otherLanguage', // in English
] as const

/** `newer` is published, with a draft over it; `embargo` published, for readers later. */
export const states = ['draft', 'review', 'public', 'newer', 'embargo', 'killed', 'trash'] as const

/**
 * Operations on an article that is there. What is in the trash is asked for with `trash=true`; what readers
 * had of it is left to those who may publish, and Payload restores no version of it before it is out again.
 */
export const onArticles = `
read                          draft  review public newer  embargo killed trash
  anonymous nobody            0      0      p      p      0       G      0
  photographer                0      0      p      p      0       G      0
  reader publisher            +      +      +      +      +       +      +
  translator journalist       +      +      +      +      +       +      +
  politics korean editor key  +      +      +      +      +       +      +
  administrator               +      +      +      +      +       +      +

readDraft                     draft  review public newer  embargo killed trash
  anonymous nobody            0      0      p      p      0       G      0
  photographer                0      0      p      p      0       G      0
  reader publisher            +      +      +      +      +       +      +
  translator journalist       +      +      +      +      +       +      +
  politics korean editor key  +      +      +      +      +       +      +
  administrator               +      +      +      +      +       +      +

find                          draft  review public newer  embargo killed trash
  anonymous nobody            .      .      p      p      .       .      .
  photographer                .      .      p      p      .       .      .
  reader publisher            +      +      +      +      +       +      +
  translator journalist       +      +      +      +      +       +      +
  politics korean editor key  +      +      +      +      +       +      +
  administrator               +      +      +      +      +       +      +

count                         draft  review public newer  embargo killed trash
  anonymous nobody            .      .      +      +      .       .      .
  photographer                .      .      +      +      .       .      .
  reader publisher            +      +      +      +      +       +      +
  translator journalist       +      +      +      +      +       +      +
  politics korean editor key  +      +      +      +      +       +      +
  administrator               +      +      +      +      +       +      +

readVersions                  draft  review public newer  embargo killed trash
  anonymous nobody            -      -      -      -      -       -      -
  photographer reader         -      -      -      -      -       -      -
  publisher                   -      -      -      -      -       -      -
  translator journalist       +      +      +      +      +       +      +
  politics korean editor key  +      +      +      +      +       +      +
  administrator               +      +      +      +      +       +      +

readSource                    draft  review public newer  embargo killed trash
  anonymous nobody            -      -      -      -      -       -      -
  photographer                -      -      -      -      -       -      -
  reader publisher            +      +      +      +      +       +      0
  translator journalist       +      +      +      +      +       +      0
  politics korean editor key  +      +      +      +      +       +      0
  administrator               +      +      +      +      +       +      0

updateDraft                   draft  review public newer  embargo killed trash
  anonymous nobody            -      -      -      -      -       -      -
  photographer reader         -      -      -      -      -       -      -
  translator journalist       +---   +---   +---   +---   +---    +---   -
  politics                    ++-+   ++-+   ++-+   ++-+   ++-+    ++-+   ++-+
  korean                      +++-   +++-   +++-   +++-   +++-    +++-   +++-
  publisher editor key        +      +      +      +      +       +      +
  administrator               +      +      +      +      +       +      +

autosave                      draft  review public newer  embargo killed trash
  anonymous nobody            -      -      -      -      -       -      -
  photographer reader         -      -      -      -      -       -      -
  translator journalist       +---   +---   +---   +---   +---    +---   -
  politics                    ++-+   ++-+   ++-+   ++-+   ++-+    ++-+   ++-+
  korean                      +++-   +++-   +++-   +++-   +++-    +++-   +++-
  publisher editor key        +      +      +      +      +       +      +
  administrator               +      +      +      +      +       +      +

assign                        draft  review public newer  embargo killed trash
  anonymous nobody            -      -      -      -      -       -      -
  photographer reader         -      -      -      -      -       -      -
  translator journalist       +---   +---   +---   +---   +---    +---   -
  politics                    ++-+   ++-+   ++-+   ++-+   ++-+    ++-+   ++-+
  korean                      +++-   +++-   +++-   +++-   +++-    +++-   +++-
  publisher editor key        +      +      +      +      +       +      +
  administrator               +      +      +      +      +       +      +

save                          draft  review public newer  embargo killed trash
  anonymous nobody            -      -      -      -      -       -      -
  photographer reader         -      -      -      -      -       -      -
  translator journalist       +---   +---   -      -      -       +---   -
  politics                    ++-+   ++-+   ++-+   ++-+   ++-+    ++-+   ++-+
  korean                      +++-   +++-   +++-   +++-   +++-    +++-   +++-
  publisher editor key        +      +      +      +      +       +      +
  administrator               +      +      +      +      +       +      +

publish                       draft  review public newer  embargo killed trash
  anonymous nobody            -      -      -      -      -       -      -
  photographer reader         -      -      -      -      -       -      -
  translator journalist       -      -      -      -      -       -      -
  politics                    ++-+   ++-+   ++-+   ++-+   ++-+    99-9   ++-+
  korean                      +++-   +++-   +++-   +++-   +++-    999-   +++-
  publisher editor key        +      +      +      +      +       9      +
  administrator               +      +      +      +      +       9      +

unpublish                     draft  review public newer  embargo killed trash
  anonymous nobody            -      -      -      -      -       -      -
  photographer reader         -      -      -      -      -       -      -
  translator journalist       +---   +---   -      -      -       +---   -
  politics                    ++-+   ++-+   ++-+   ++-+   ++-+    ++-+   ++-+
  korean                      +++-   +++-   +++-   +++-   +++-    +++-   +++-
  publisher editor key        +      +      +      +      +       +      +
  administrator               +      +      +      +      +       +      +

toTrash                       draft  review public newer  embargo killed trash
  anonymous nobody            -      -      -      -      -       -      -
  photographer reader         -      -      -      -      -       -      -
  translator journalist       +---   +---   -      -      -       +---   -
  politics                    ++-+   ++-+   ++-+   ++-+   ++-+    ++-+   ++-+
  korean                      +++-   +++-   +++-   +++-   +++-    +++-   +++-
  publisher editor key        +      +      +      +      +       +      +
  administrator               +      +      +      +      +       +      +

fromTrash                     trash
  anonymous nobody            -
  photographer reader         -
  translator journalist       -
  politics                    ++-+
  korean                      +++-
  publisher editor key        +
  administrator               +

fromTrashAsDraft              trash
  anonymous nobody            -
  photographer reader         -
  translator journalist       -
  politics                    ++-+
  korean                      +++-
  publisher editor key        +
  administrator               +

delete                        draft  review public newer  embargo killed trash
  anonymous nobody            -      -      -      -      -       -      -
  photographer reader         -      -      -      -      -       -      -
  translator journalist       -      -      -      -      -       -      -
  publisher politics korean   -      -      -      -      -       -      -
  editor key                  -      -      -      -      -       -      -
  administrator               +      +      +      +      +       9      +

duplicate                     draft  review public newer  embargo killed trash
  anonymous nobody            -      -      -      -      -       -      -
  photographer reader         -      -      -      -      -       -      -
  publisher                   -      -      -      -      -       -      -
  translator journalist       +      +      +      +      +       9      +
  politics                    ++-+   ++-+   ++-+   ++-+   ++-+    99-9   ++-+
  korean                      +++-   +++-   +++-   +++-   +++-    999-   +++-
  editor key administrator    +      +      +      +      +       9      +

restoreAsDraft                draft  review public newer  embargo killed trash
  anonymous nobody            -      -      -      -      -       -      -
  photographer reader         -      -      -      -      -       -      -
  publisher                   -      -      -      -      -       -      -
  translator journalist       +---   +---   +---   +---   +---    +---   -
  politics                    ++-+   ++-+   ++-+   ++-+   ++-+    ++-+   -
  korean                      +++-   +++-   +++-   +++-   +++-    +++-   -
  editor key administrator    +      +      +      +      +       +      -

restoreForReaders             draft  review public newer  embargo killed trash
  anonymous nobody            -      -      -      -      -       -      -
  photographer reader         -      -      -      -      -       -      -
  publisher                   -      -      -      -      -       -      -
  translator journalist       +---   +---   -      -      -       -      -
  politics                    ++-+   ++-+   ++-+   ++-+   ++-+    99-9   -
  korean                      +++-   +++-   +++-   +++-   +++-    999-   -
  editor key administrator    +      +      +      +      +       9      -

translate                     draft  review public newer  embargo killed trash
  anonymous                   0      0      1      1      0       G      0
  nobody photographer         0      0      -      -      0       G      0
  reader publisher            -      -      -      -      -       -      0
  translator journalist       +      +      +      +      +       +      0
  politics                    ++-+   ++-+   ++-+   ++-+   ++-+    ++-+   0
  korean                      ---+   ---+   ---+   ---+   ---+    ---+   0
  editor key administrator    +      +      +      +      +       +      0

handIn                        draft  review public newer  embargo killed trash
  anonymous nobody            -      -      -      -      -       -      -
  photographer reader         -      -      -      -      -       -      -
  publisher                   -      +      -      -      -       -      -
  translator journalist       +---   +---   +---   +---   +---    +---   -
  politics                    ++-+   ++-+   ++-+   ++-+   ++-+    ++-+   ++-+
  korean                      +++-   +++-   +++-   +++-   +++-    +++-   +++-
  editor key administrator    +      +      +      +      +       +      +

approve                       draft  review public newer  embargo killed trash
  anonymous nobody            -      -      -      -      -       -      -
  photographer reader         -      -      -      -      -       -      -
  publisher                   -      -      -      -      -       -      -
  translator journalist       -      -      -      -      -       -      -
  politics                    ++-+   ++-+   ++-+   ++-+   ++-+    ++-+   ++-+
  korean                      +++-   +++-   +++-   +++-   +++-    +++-   +++-
  editor key administrator    +      +      +      +      +       +      +

sendBack                      draft  review public newer  embargo killed trash
  anonymous nobody            -      -      -      -      -       -      -
  photographer reader         -      -      -      -      -       -      -
  publisher                   9      -      9      9      9       9      9
  translator journalist       9---   -      9---   9---   9---    9---   -
  politics                    99-9   ++-+   99-9   99-9   99-9    99-9   99-9
  korean                      999-   +++-   999-   999-   999-    999-   999-
  editor key administrator    9      +      9      9      9       9      9

correct                       draft  review public newer  embargo killed trash
  anonymous nobody            -      -      -      -      -       -      -
  photographer reader         -      -      -      -      -       -      -
  publisher                   ~      ~      ~      ~      ~       ~      ~
  translator journalist       ~---   ~---   ~---   ~---   ~---    ~---   -
  politics                    ++-+   ++-+   ++-+   ++-+   ++-+    ++-+   ++-+
  korean                      +++-   +++-   +++-   +++-   +++-    +++-   +++-
  editor key administrator    +      +      +      +      +       +      +

kill                          draft  review public newer  embargo killed trash
  anonymous                   1      1      1      1      1       1      1
  nobody photographer reader  -      -      -      -      -       -      -
  translator journalist       -      -      -      -      -       -      -
  publisher politics korean   -      -      -      -      -       -      -
  editor key                  -      -      -      -      -       -      -
  administrator               +      +      +      +      +       9      0

lift                          draft  review public newer  embargo killed trash
  anonymous                   1      1      1      1      1       1      1
  nobody photographer reader  -      -      -      -      -       -      -
  translator journalist       -      -      -      -      -       -      -
  publisher politics korean   -      -      -      -      -       -      -
  editor key                  -      -      -      -      -       -      -
  administrator               9      9      9      9      9       +      0

link                          draft  review public newer  embargo killed trash
  anonymous                   1      1      1      1      1       1      1
  nobody photographer reader  -      -      -      -      -       -      -
  translator journalist       -      -      -      -      -       -      -
  politics                    ++-+   ++-+   ++-+   ++-+   ++-+    99-9   0
  korean                      -      -      -      -      -       -      0
  publisher editor key        +      +      +      +      +       9      0
  administrator               +      +      +      +      +       9      0

separate                      draft  review public newer  embargo killed trash
  anonymous                   1      1      1      1      1       1      1
  nobody photographer reader  -      -      -      -      -       -      -
  translator journalist       -      -      -      -      -       -      -
  politics                    ++-+   ++-+   ++-+   ++-+   ++-+    99-9   0
  korean                      +++-   +++-   +++-   +++-   +++-    999-   0
  publisher editor key        +      +      +      +      +       9      0
  administrator               +      +      +      +      +       9      0

markCurrent                   draft  review public newer  embargo killed trash
  anonymous                   0      0      1      1      0       G      0
  nobody photographer         0      0      -      -      0       G      0
  reader                      -      -      -      -      -       -      0
  translator journalist       +---   +---   +---   +---   +---    +---   0
  politics                    ++-+   ++-+   ++-+   ++-+   ++-+    ++-+   0
  korean                      +++-   +++-   +++-   +++-   +++-    +++-   0
  publisher editor key        +      +      +      +      +       +      0
  administrator               +      +      +      +      +       +      0
`

/** Operations that make something, or that are about no article. */
export const onNothing = `
createDraft                   new
  anonymous nobody            -
  photographer reader         -
  publisher                   -
  translator journalist       +
  politics                    ++-+
  korean                      +++-
  editor key administrator    +

createPublished               new
  anonymous nobody            -
  photographer reader         -
  publisher                   -
  translator journalist       -
  politics                    ++-+
  korean                      +++-
  editor key administrator    +

importWire                    new
  anonymous                   1
  nobody photographer reader  -
  publisher                   -
  translator journalist       +
  politics                    ++-+
  korean                      +++-
  editor key administrator    +

readLog                       new
  anonymous nobody            -
  photographer reader         -
  publisher                   -
  translator journalist       -
  politics korean editor key  -
  administrator               +
`
