FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --include=dev
COPY . .
# The server and the commands, with the packages that they load. Needs neither a database nor a secret.
RUN node src/cli/buildImage.mjs /image

FROM node:22-bookworm-slim
WORKDIR /app
COPY --from=build /image ./
RUN mkdir /data && chown node:node /data
USER node
ENV NODE_ENV=production NEWSROOM_DATA_DIR=/data PORT=3000 HOST=0.0.0.0
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=10s --start-period=1m --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, so that the newsroom itself gets the signal to stop. It migrates the database first;
# of several that start at once, one does, and the others wait for it.
CMD ["node", "src/cli/launch.mjs", "start"]
