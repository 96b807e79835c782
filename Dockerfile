# One image for every part: `entente store migrate`, `entente serve`, `entente worker`.
FROM node:20-bookworm-slim AS build
WORKDIR /srv/entente
ENV NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1
COPY . .
RUN npm ci --no-audit --no-fund && node --import tsx tools/build-dashboard.ts

FROM node:20-bookworm-slim
WORKDIR /srv/entente
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 ENTENTE_DATA=/data
COPY --from=build --chown=node:node /srv/entente /srv/entente
# A data folder's own knowledge/ may be mounted there, the same for every container.
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
ENTRYPOINT ["node", "apps/cli/bin/entente.js"]
CMD ["serve", "--host", "0.0.0.0"]
