# One image for every command of DarkHorses; without another command, it runs the scheduler.
#
#   docker build -t darkhorses .
#   docker run --env-file .env darkhorses backfill plan
#
# The commands are `backfill`, `scheduler` and `audit`: what the pages write as `npm run backfill -- plan` is `backfill plan` here.

FROM node:24-slim AS build
WORKDIR /app
ENV CI=true DO_NOT_TRACK=1 TURBO_TELEMETRY_DISABLED=1
# What the lockfile names, in layers that stay while only our code changes.
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
RUN npm install --global pnpm@10.33.0 && pnpm fetch
COPY . .
RUN pnpm install --frozen-lockfile --offline \
  && npx turbo run build --filter=@darkhorses/scheduler --filter=@darkhorses/backfill --filter=@darkhorses/auditor
# Again without what only development needs. The embedded Postgres stays behind too: a container has no lasting disk of its
# own, so DATABASE_URL names a database.
RUN rm -rf node_modules packages/*/node_modules apps/*/node_modules \
  && pnpm install --frozen-lockfile --offline --prod --no-optional \
    --filter "@darkhorses/scheduler..." --filter "@darkhorses/backfill..." --filter "@darkhorses/auditor..." \
  && rm -rf apps/demo packages/simulator \
  && find apps packages -mindepth 2 -maxdepth 2 ! -name dist ! -name node_modules ! -name package.json -exec rm -rf {} + \
  && find apps packages node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.cts' -o -name '*.d.mts' \) -delete

FROM node:24-slim
LABEL org.opencontainers.image.title="DarkHorses" \
  org.opencontainers.image.description="British and Irish horse racing in Postgres: every race since 2015, complete, current and proven" \
  org.opencontainers.image.source="https://github.com/darkhorses/darkhorses" \
  org.opencontainers.image.licenses="MIT"
WORKDIR /app
ENV NODE_ENV=production DARKHORSES_HOME=/data
RUN install --directory --owner=node --group=node /data
COPY --from=build /app/LICENSE /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/packages ./packages
COPY --from=build /app/apps ./apps
RUN ln -s /app/apps/backfill/dist/cli.js /usr/local/bin/backfill \
  && ln -s /app/apps/scheduler/dist/cli.js /usr/local/bin/scheduler \
  && ln -s /app/apps/auditor/dist/cli.js /usr/local/bin/audit
USER node
VOLUME /data
EXPOSE 4050
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.SCHEDULER_PORT || 4050}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["scheduler", "start"]
