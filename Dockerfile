# The server of papergraph. `docker compose up` puts Neo4j beside it; alone it keeps the graph in /app/data.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The scripts would build before the source is there.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json ./
COPY schema ./schema
COPY src ./src
RUN npm run build && chmod +x dist/cli.js

FROM node:24.21.0-bookworm-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && npm cache clean --force \
  && ln -s /app/dist/cli.js /usr/local/bin/papergraph \
  && mkdir data \
  && chown node:node data
COPY schema ./schema
COPY seeds ./seeds
COPY --from=build /app/dist ./dist

# Within the container every address is its own; PAPERGRAPH_API_KEY is required with it.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 PAPERGRAPH_DATA=/app/data
USER node
VOLUME /app/data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/cli.js", "serve"]
