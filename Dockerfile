FROM node:22-bookworm-slim

WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --include=dev

COPY . .
RUN mkdir -p .next /data && chown node:node . .next /data tsconfig.json

USER node
# As the start does it, which then finds a current build. Needs neither a database nor a secret.
RUN node --conditions=production --import tsx --input-type=module \
  -e "import { buildApp } from './src/cli/buildApp.ts'; await buildApp(console.log); process.exit(0)"

ENV NEWSROOM_DATA_DIR=/data PORT=3000 HOST=0.0.0.0
EXPOSE 3000
# Not through npm, so that the newsroom itself gets the signal to stop.
CMD ["node", "src/cli/launch.mjs", "start"]
