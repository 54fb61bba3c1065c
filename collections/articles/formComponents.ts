/** Parts of the article's form in the admin. */
export const formComponents = () => ({ saving: 'payload-newsroom/client#ArticleSaving' })
