export { ArticleNoticeField } from '../components/article/ArticleNoticeField.tsx'
export { DashboardStart } from '../components/dashboard/DashboardStart.tsx'
export { PasteWireView } from '../components/wire/PasteWireView.tsx'
export { BodyDiff, NoDiff } from '../components/BodyDiff.tsx'
