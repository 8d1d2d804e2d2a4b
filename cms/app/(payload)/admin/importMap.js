import { ReasonNotice as ReasonNotice_64d879215a5190c1003db52db3e1dd6b } from '../../../components/panel/ReasonNotice.tsx'
import { DeskPanel as DeskPanel_b08b1a915db583736b246833b759cf85 } from '../../../components/panel/DeskPanel.tsx'
import { Hidden as Hidden_5396d99c6caa196ee82b1ea3dd56367c } from '../../../components/ui/Hidden.tsx'
import { StateCell as StateCell_98669981d95bdec47962c9edd24f84d4 } from '../../../components/list/cells.tsx'
import { ReadingsCell as ReadingsCell_98669981d95bdec47962c9edd24f84d4 } from '../../../components/list/cells.tsx'
import { TitleCell as TitleCell_98669981d95bdec47962c9edd24f84d4 } from '../../../components/list/cells.tsx'
import { ReferenceField as ReferenceField_27209032d50dc932290cbe3eb54bc744 } from '../../../components/reference/ReferenceField.tsx'
import { RowTitle as RowTitle_766dcc309bd4c318ba5f53a647d63ecb } from '../../../components/list/RowTitle.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { KeyboardFeatureClient as KeyboardFeatureClient_92ce138320f77bf16f591c88e66d86d5 } from '../../../fields/rich-text/keyboard/feature.client.tsx'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CleanPasteFeatureClient as CleanPasteFeatureClient_76d5cc7f1bf11a782cfcf2bc54f311d3 } from '../../../fields/rich-text/paste/feature.client.tsx'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TextStateFeatureClient as TextStateFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockWords as BlockWords_31a7ecee1f3cda855a1a584d47803dba } from '../../../components/saving/BlockWords.tsx'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OwnerCell as OwnerCell_98669981d95bdec47962c9edd24f84d4 } from '../../../components/list/cells.tsx'
import { OwnerField as OwnerField_bff380d57128dd35d42254f70a5db161 } from '../../../components/owner/OwnerField.tsx'
import { DeskBar as DeskBar_13136f37df0cf68cfd2378a58be0cc31 } from '../../../components/bar/DeskBar.tsx'
import { TranslationView as TranslationView_335d7c9e64e0ca2f5c6b7e6db6790054 } from '../../../components/translation/TranslationView.tsx'
import { TypedDate as TypedDate_2b6df0c88652949ae0fa1fb5167a83ed } from '../../../components/date/TypedDate.tsx'
import { AddressField as AddressField_92e8b3dcf31b9820c7f8c2250bf0607c } from '../../../components/press/AddressField.tsx'
import { LessonsField as LessonsField_0ef837f421aefbd240b9757a18183295 } from '../../../components/parts/LessonsField.tsx'
import { PartOf as PartOf_edbddff75bcfa6ebe6abafa5b95b28ed } from '../../../components/parts/PartOf.tsx'
import { CheckField as CheckField_f0d22d5f9b86cf44f4f48d7ac77c17a4 } from '../../../components/parts/CheckField.tsx'
import { TrackField as TrackField_06696f673a182db2d829ff82aa9b146f } from '../../../components/track/TrackField.tsx'
import { SingletonRedirect as SingletonRedirect_a39bb0f0c4fad619b939d100f0b12b98 } from '../../../components/list/SingletonRedirect.tsx'
import { PictureName as PictureName_1499d8755ab172831f66322a1f6f877e } from '../../../components/media/PictureName.tsx'
import { PictureFocus as PictureFocus_19a7f0cfd027fb9585c7d2f170dabd18 } from '../../../components/media/PictureFocus.tsx'
import { PictureUses as PictureUses_7c6d43d8cab7e492deaa54c08192723f } from '../../../components/media/PictureUses.tsx'
import { SaveButton as SaveButton_ab93e4ae25045e7374267d7a9ce247be } from '../../../components/saving/SaveButton.tsx'
import { CurrentPassword as CurrentPassword_2e9183ea09fa12a3fab8ceaacbb667f3 } from '../../../components/users/CurrentPassword.tsx'
import { Invite as Invite_6e889689aff465e024f0144de3477655 } from '../../../components/users/Invite.tsx'
import { AccountStateCell as AccountStateCell_9471d0ec5854e8d18280c6abb5d18b20 } from '../../../components/users/AccountStateCell.tsx'
import { SecondFactor as SecondFactor_2da2f8b7f4a7b1a580c92ce96ac921d6 } from '../../../components/second-factor/SecondFactor.tsx'
import { AccountForm as AccountForm_1430e66e676924d124ad1192558bb77c } from '../../../components/users/AccountForm.tsx'
import { Logout as Logout_837dda9da31eba3517e7ab4709e73a96 } from '../../../components/brand/Logout.tsx'
import { Icon as Icon_f561b306b4b885a8e01204087240e9a5 } from '../../../components/brand/Logo.tsx'
import { Logo as Logo_f561b306b4b885a8e01204087240e9a5 } from '../../../components/brand/Logo.tsx'
import { SearchAction as SearchAction_cbd7bf2601581cc30ea6b79b26380d80 } from '../../../components/search/SearchAction.tsx'
import { ProviderLogin as ProviderLogin_f5b7710594dde400b760edbe5268c947 } from '../../../components/second-factor/ProviderLogin.tsx'
import { LoginTitle as LoginTitle_20d25503b22199f34ec3fda7e1804488 } from '../../../components/brand/LoginTitle.tsx'
import { ToSecondStep as ToSecondStep_47b0ddc30ce2f572ecbb38afba73d6ea } from '../../../components/second-factor/ToSecondStep.tsx'
import { ProviderFailure as ProviderFailure_f5b7710594dde400b760edbe5268c947 } from '../../../components/second-factor/ProviderLogin.tsx'
import { DateLanguage as DateLanguage_bebc008a8c1de85d294ca36e37d406af } from '../../../components/ui/DateLanguage.tsx'
import { SessionGuard as SessionGuard_d5fe0986e8e3da24e424d9df3e1401ee } from '../../../components/session/SessionGuard.tsx'
import { Controls as Controls_04dea0fc78a7fcb1007256274d3eb966 } from '../../../components/controls/Controls.tsx'
import { BlockForms as BlockForms_11575278e33b0accfd0e53863cb2f6b5 } from '../../../components/saving/BlockForms.tsx'
import { DashboardView as DashboardView_c99ae05f1d798bd10448dd51b0610ea2 } from '../../../components/dashboard/DashboardView.tsx'
import { ReviewView as ReviewView_f0ccc2857c072744ea4aac92336e7d3f } from '../../../components/review/ReviewView.tsx'
import { RatingsView as RatingsView_17690c545ca18df180ca736480e082e5 } from '../../../components/ratings/RatingsView.tsx'
import { PortalView as PortalView_c51f1515bcbce7a1c9ca22dc89837fc5 } from '../../../components/portal/PortalView.tsx'
import { InvitationView as InvitationView_acf0c3c830f2cf3a54ecc4a6823d64ea } from '../../../components/users/InvitationView.tsx'
import { ProgrammeView as ProgrammeView_ed851eba63d5e4e74ff10b0afe9788f9 } from '../../../components/programme/ProgrammeView.tsx'
import { BoardView as BoardView_408a1aca45f434459b70258847e40d7d } from '../../../components/board/BoardView.tsx'
import { SearchView as SearchView_f3dffa75cf7e8dd7b0f87be14f3b05ac } from '../../../components/search/SearchView.tsx'
import { SecondStepView as SecondStepView_0cabc11bae0fbc6e4841aec29e4e629a } from '../../../components/second-factor/SecondStepView.tsx'
import { VersionsView as VersionsView_244d6254e6800762f587ba512eab0307 } from '../../../components/versions/VersionsView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/components/panel/ReasonNotice.tsx#ReasonNotice": ReasonNotice_64d879215a5190c1003db52db3e1dd6b,
  "/components/panel/DeskPanel.tsx#DeskPanel": DeskPanel_b08b1a915db583736b246833b759cf85,
  "/components/ui/Hidden.tsx#Hidden": Hidden_5396d99c6caa196ee82b1ea3dd56367c,
  "/components/list/cells.tsx#StateCell": StateCell_98669981d95bdec47962c9edd24f84d4,
  "/components/list/cells.tsx#ReadingsCell": ReadingsCell_98669981d95bdec47962c9edd24f84d4,
  "/components/list/cells.tsx#TitleCell": TitleCell_98669981d95bdec47962c9edd24f84d4,
  "/components/reference/ReferenceField.tsx#ReferenceField": ReferenceField_27209032d50dc932290cbe3eb54bc744,
  "/components/list/RowTitle.tsx#RowTitle": RowTitle_766dcc309bd4c318ba5f53a647d63ecb,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/fields/rich-text/keyboard/feature.client.tsx#KeyboardFeatureClient": KeyboardFeatureClient_92ce138320f77bf16f591c88e66d86d5,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/fields/rich-text/paste/feature.client.tsx#CleanPasteFeatureClient": CleanPasteFeatureClient_76d5cc7f1bf11a782cfcf2bc54f311d3,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TextStateFeatureClient": TextStateFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/components/saving/BlockWords.tsx#BlockWords": BlockWords_31a7ecee1f3cda855a1a584d47803dba,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/components/list/cells.tsx#OwnerCell": OwnerCell_98669981d95bdec47962c9edd24f84d4,
  "/components/owner/OwnerField.tsx#OwnerField": OwnerField_bff380d57128dd35d42254f70a5db161,
  "/components/bar/DeskBar.tsx#DeskBar": DeskBar_13136f37df0cf68cfd2378a58be0cc31,
  "/components/translation/TranslationView.tsx#TranslationView": TranslationView_335d7c9e64e0ca2f5c6b7e6db6790054,
  "/components/date/TypedDate.tsx#TypedDate": TypedDate_2b6df0c88652949ae0fa1fb5167a83ed,
  "/components/press/AddressField.tsx#AddressField": AddressField_92e8b3dcf31b9820c7f8c2250bf0607c,
  "/components/parts/LessonsField.tsx#LessonsField": LessonsField_0ef837f421aefbd240b9757a18183295,
  "/components/parts/PartOf.tsx#PartOf": PartOf_edbddff75bcfa6ebe6abafa5b95b28ed,
  "/components/parts/CheckField.tsx#CheckField": CheckField_f0d22d5f9b86cf44f4f48d7ac77c17a4,
  "/components/track/TrackField.tsx#TrackField": TrackField_06696f673a182db2d829ff82aa9b146f,
  "/components/list/SingletonRedirect.tsx#SingletonRedirect": SingletonRedirect_a39bb0f0c4fad619b939d100f0b12b98,
  "/components/media/PictureName.tsx#PictureName": PictureName_1499d8755ab172831f66322a1f6f877e,
  "/components/media/PictureFocus.tsx#PictureFocus": PictureFocus_19a7f0cfd027fb9585c7d2f170dabd18,
  "/components/media/PictureUses.tsx#PictureUses": PictureUses_7c6d43d8cab7e492deaa54c08192723f,
  "/components/saving/SaveButton.tsx#SaveButton": SaveButton_ab93e4ae25045e7374267d7a9ce247be,
  "/components/users/CurrentPassword.tsx#CurrentPassword": CurrentPassword_2e9183ea09fa12a3fab8ceaacbb667f3,
  "/components/users/Invite.tsx#Invite": Invite_6e889689aff465e024f0144de3477655,
  "/components/users/AccountStateCell.tsx#AccountStateCell": AccountStateCell_9471d0ec5854e8d18280c6abb5d18b20,
  "/components/second-factor/SecondFactor.tsx#SecondFactor": SecondFactor_2da2f8b7f4a7b1a580c92ce96ac921d6,
  "/components/users/AccountForm.tsx#AccountForm": AccountForm_1430e66e676924d124ad1192558bb77c,
  "/components/brand/Logout.tsx#Logout": Logout_837dda9da31eba3517e7ab4709e73a96,
  "/components/brand/Logo.tsx#Icon": Icon_f561b306b4b885a8e01204087240e9a5,
  "/components/brand/Logo.tsx#Logo": Logo_f561b306b4b885a8e01204087240e9a5,
  "/components/search/SearchAction.tsx#SearchAction": SearchAction_cbd7bf2601581cc30ea6b79b26380d80,
  "/components/second-factor/ProviderLogin.tsx#ProviderLogin": ProviderLogin_f5b7710594dde400b760edbe5268c947,
  "/components/brand/LoginTitle.tsx#LoginTitle": LoginTitle_20d25503b22199f34ec3fda7e1804488,
  "/components/second-factor/ToSecondStep.tsx#ToSecondStep": ToSecondStep_47b0ddc30ce2f572ecbb38afba73d6ea,
  "/components/second-factor/ProviderLogin.tsx#ProviderFailure": ProviderFailure_f5b7710594dde400b760edbe5268c947,
  "/components/ui/DateLanguage.tsx#DateLanguage": DateLanguage_bebc008a8c1de85d294ca36e37d406af,
  "/components/session/SessionGuard.tsx#SessionGuard": SessionGuard_d5fe0986e8e3da24e424d9df3e1401ee,
  "/components/controls/Controls.tsx#Controls": Controls_04dea0fc78a7fcb1007256274d3eb966,
  "/components/saving/BlockForms.tsx#BlockForms": BlockForms_11575278e33b0accfd0e53863cb2f6b5,
  "/components/dashboard/DashboardView.tsx#DashboardView": DashboardView_c99ae05f1d798bd10448dd51b0610ea2,
  "/components/review/ReviewView.tsx#ReviewView": ReviewView_f0ccc2857c072744ea4aac92336e7d3f,
  "/components/ratings/RatingsView.tsx#RatingsView": RatingsView_17690c545ca18df180ca736480e082e5,
  "/components/portal/PortalView.tsx#PortalView": PortalView_c51f1515bcbce7a1c9ca22dc89837fc5,
  "/components/users/InvitationView.tsx#InvitationView": InvitationView_acf0c3c830f2cf3a54ecc4a6823d64ea,
  "/components/programme/ProgrammeView.tsx#ProgrammeView": ProgrammeView_ed851eba63d5e4e74ff10b0afe9788f9,
  "/components/board/BoardView.tsx#BoardView": BoardView_408a1aca45f434459b70258847e40d7d,
  "/components/search/SearchView.tsx#SearchView": SearchView_f3dffa75cf7e8dd7b0f87be14f3b05ac,
  "/components/second-factor/SecondStepView.tsx#SecondStepView": SecondStepView_0cabc11bae0fbc6e4841aec29e4e629a,
  "/components/versions/VersionsView.tsx#VersionsView": VersionsView_244d6254e6800762f587ba512eab0307,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
