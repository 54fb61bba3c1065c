import * as migration_20261124_002110_initial from './20261124_002110_initial';
import * as migration_20261124_134051_media from './20261124_134051_media';
import * as migration_20261124_135239_picture_storage from './20261124_135239_picture_storage';
import * as migration_20261124_200442_editions from './20261124_200442_editions';
import * as migration_20261124_204916_redirects from './20261124_204916_redirects';
import * as migration_20261124_210607_related from './20261124_210607_related';
import * as migration_20261128_190852_story_editions from './20261128_190852_story_editions';
import * as migration_20261128_194138_machine_translation from './20261128_194138_machine_translation';
import * as migration_20261128_202427_lists from './20261128_202427_lists';
import * as migration_20261128_203152_limits from './20261128_203152_limits';
import * as migration_20261128_221340_permissions from './20261128_221340_permissions';
import * as migration_20261128_221341_permissions_held from './20261128_221341_permissions_held';
import * as migration_20261128_222404_workflow from './20261128_222404_workflow';
import * as migration_20261128_225053_desk from './20261128_225053_desk';
import * as migration_20261128_230649_audit from './20261128_230649_audit';
import * as migration_20261128_231254_lists_by_story from './20261128_231254_lists_by_story';
import * as migration_20261128_234728_people from './20261128_234728_people';
import * as migration_20261129_015027_webhooks from './20261129_015027_webhooks';
import * as migration_20261129_022509_audit_words from './20261129_022509_audit_words';
import * as migration_20261129_023022_warnings_and_notices from './20261129_023022_warnings_and_notices';
import * as migration_20261129_025009_begun_translations from './20261129_025009_begun_translations';
import * as migration_20261129_114545_delivery from './20261129_114545_delivery';

export const migrations = [
  {
    up: migration_20261124_002110_initial.up,
    down: migration_20261124_002110_initial.down,
    name: '20261124_002110_initial',
  },
  {
    up: migration_20261124_134051_media.up,
    down: migration_20261124_134051_media.down,
    name: '20261124_134051_media',
  },
  {
    up: migration_20261124_135239_picture_storage.up,
    down: migration_20261124_135239_picture_storage.down,
    name: '20261124_135239_picture_storage',
  },
  {
    up: migration_20261124_200442_editions.up,
    down: migration_20261124_200442_editions.down,
    name: '20261124_200442_editions',
  },
  {
    up: migration_20261124_204916_redirects.up,
    down: migration_20261124_204916_redirects.down,
    name: '20261124_204916_redirects',
  },
  {
    up: migration_20261124_210607_related.up,
    down: migration_20261124_210607_related.down,
    name: '20261124_210607_related',
  },
  {
    up: migration_20261128_190852_story_editions.up,
    down: migration_20261128_190852_story_editions.down,
    name: '20261128_190852_story_editions',
  },
  {
    up: migration_20261128_194138_machine_translation.up,
    down: migration_20261128_194138_machine_translation.down,
    name: '20261128_194138_machine_translation',
  },
  {
    up: migration_20261128_202427_lists.up,
    down: migration_20261128_202427_lists.down,
    name: '20261128_202427_lists',
  },
  {
    up: migration_20261128_203152_limits.up,
    down: migration_20261128_203152_limits.down,
    name: '20261128_203152_limits',
  },
  {
    up: migration_20261128_221340_permissions.up,
    down: migration_20261128_221340_permissions.down,
    name: '20261128_221340_permissions',
  },
  {
    up: migration_20261128_221341_permissions_held.up,
    down: migration_20261128_221341_permissions_held.down,
    name: '20261128_221341_permissions_held',
  },
  {
    up: migration_20261128_222404_workflow.up,
    down: migration_20261128_222404_workflow.down,
    name: '20261128_222404_workflow',
  },
  {
    up: migration_20261128_225053_desk.up,
    down: migration_20261128_225053_desk.down,
    name: '20261128_225053_desk',
  },
  {
    up: migration_20261128_230649_audit.up,
    down: migration_20261128_230649_audit.down,
    name: '20261128_230649_audit',
  },
  {
    up: migration_20261128_231254_lists_by_story.up,
    down: migration_20261128_231254_lists_by_story.down,
    name: '20261128_231254_lists_by_story',
  },
  {
    up: migration_20261128_234728_people.up,
    down: migration_20261128_234728_people.down,
    name: '20261128_234728_people',
  },
  {
    up: migration_20261129_015027_webhooks.up,
    down: migration_20261129_015027_webhooks.down,
    name: '20261129_015027_webhooks',
  },
  {
    up: migration_20261129_022509_audit_words.up,
    down: migration_20261129_022509_audit_words.down,
    name: '20261129_022509_audit_words',
  },
  {
    up: migration_20261129_023022_warnings_and_notices.up,
    down: migration_20261129_023022_warnings_and_notices.down,
    name: '20261129_023022_warnings_and_notices',
  },
  {
    up: migration_20261129_025009_begun_translations.up,
    down: migration_20261129_025009_begun_translations.down,
    name: '20261129_025009_begun_translations',
  },
  {
    up: migration_20261129_114545_delivery.up,
    down: migration_20261129_114545_delivery.down,
    name: '20261129_114545_delivery'
  },
];
