export { BodyDiff, NoDiff } from '../components/BodyDiff.tsx'
