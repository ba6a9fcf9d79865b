import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './graphiql.css';

import { explorerPlugin } from '@graphiql/plugin-explorer';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';

import icon from './icon.svg';
import dossier from './tabs/dossier.graphql?raw';
import timeline from './tabs/timeline.graphql?raw';
import offices from './tabs/offices.graphql?raw';
import evidence from './tabs/evidence.graphql?raw';

// GraphiQL shows these only to a browser that has no tabs of its own stored yet.
const tabs = [dossier, timeline, offices, evidence].map((query) => ({ query }));
const plugins = [HISTORY_PLUGIN, explorerPlugin()];
const fetcher = createGraphiQLFetcher({ url: new URL('graphql', document.baseURI).href });

createRoot(document.getElementById('graphiql')!).render(
  <GraphiQL fetcher={fetcher} plugins={plugins} defaultTabs={tabs} schemaDescription>
    <GraphiQL.Logo>
      <a className="bilateral-logo" href="graphiql">
        <img src={icon} alt="" />
        Bilateral
      </a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
