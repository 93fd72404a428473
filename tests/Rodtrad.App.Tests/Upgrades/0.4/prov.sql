--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: written_once(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.written_once() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION '% is written once', TG_TABLE_NAME; END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: __EFMigrationsHistory; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL
);


--
-- Name: accepted_findings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accepted_findings (
    "Plan" character varying(80) NOT NULL,
    "Check" character varying(7) NOT NULL,
    "Node" character varying(80) NOT NULL,
    "Fingerprint" character varying(64) NOT NULL,
    "Reason" text NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "By" text NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: activities; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.activities (
    "Node" character varying(80) NOT NULL,
    "VersionId" integer NOT NULL,
    "Responsible" text NOT NULL,
    "ForEach" boolean NOT NULL,
    "ResponsiblePrinted" text NOT NULL,
    "Deadline" text NOT NULL,
    "IsInternal" boolean NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: assignments; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.assignments (
    "Node" character varying(80) NOT NULL,
    "VersionId" integer NOT NULL,
    "Giver" character varying(80),
    "Receivers" text NOT NULL,
    "Executor" text NOT NULL,
    "Role" character varying(80),
    "Keyword" text NOT NULL,
    "Deadline" text NOT NULL,
    "ReportsBack" boolean NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: audit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit (
    "Number" bigint NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Actor" text NOT NULL,
    "Action" text NOT NULL,
    "Subject" text NOT NULL,
    "Detail" text NOT NULL,
    "Attachment" bytea NOT NULL,
    "PreviousHash" text NOT NULL,
    "Hash" text NOT NULL
);


--
-- Name: document_templates; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.document_templates (
    "Code" character varying(80) NOT NULL,
    "Name" text NOT NULL,
    "Plans" text NOT NULL,
    "PlanTypes" text NOT NULL,
    "Layout" character varying(40) NOT NULL,
    "HasTitlePage" boolean NOT NULL,
    "ContentsDepth" integer NOT NULL,
    "ChaptersOnNewPage" boolean NOT NULL,
    "Facts" text NOT NULL,
    "Sections" text NOT NULL,
    "Parts" text NOT NULL,
    "Levels" text NOT NULL,
    "Words" text NOT NULL,
    "Place" integer NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: frame_postings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.frame_postings (
    "Code" character varying(80) NOT NULL,
    "VersionId" integer NOT NULL,
    "Year" integer NOT NULL,
    "From" character varying(80) NOT NULL,
    "To" character varying(80) NOT NULL,
    "Amount" numeric NOT NULL,
    "Reason" character varying(40) NOT NULL,
    "Text" text NOT NULL,
    "IsOneOff" boolean NOT NULL,
    "IsWithinPlan" boolean NOT NULL,
    "Financing" text NOT NULL,
    "Decision" text,
    "IndexRate" numeric,
    "Printed" text NOT NULL,
    "CounterpartText" text NOT NULL,
    "Place" integer NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: indicator_uses; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.indicator_uses (
    "Node" character varying(80) NOT NULL,
    "VersionId" integer NOT NULL,
    "Indicator" character varying(80) NOT NULL,
    "Baseline" text NOT NULL,
    "Targets" text NOT NULL,
    "SourcePrinted" text NOT NULL,
    "Source" character varying(80),
    "FollowUp" text NOT NULL,
    "Decider" text NOT NULL,
    "IsTracking" boolean NOT NULL,
    "Revision" uuid NOT NULL,
    "Owner" character varying(80),
    "OwnerPrinted" text DEFAULT ''::text NOT NULL,
    "Reporter" character varying(80)
);


--
-- Name: indicators; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.indicators (
    "Code" character varying(80) NOT NULL,
    "Name" text NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "Definition" text NOT NULL,
    "Motivation" text NOT NULL,
    "Reading" text NOT NULL,
    "UnitOfMeasure" text NOT NULL,
    "Decimals" integer,
    "Direction" character varying(40) NOT NULL,
    "Accumulation" character varying(40) NOT NULL,
    "Segments" text NOT NULL,
    "Source" character varying(80),
    "Owner" character varying(80),
    "Place" integer NOT NULL,
    "Revision" uuid NOT NULL,
    "Parameters" integer,
    "Scale" text DEFAULT '[]'::text NOT NULL,
    "Tolerance" numeric
);


--
-- Name: links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.links (
    "From" character varying(80) NOT NULL,
    "To" character varying(161) NOT NULL,
    "Type" character varying(40) NOT NULL,
    "VersionId" integer NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: models; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.models (
    "Code" character varying(80) NOT NULL,
    "Name" text NOT NULL,
    "Validity" text NOT NULL,
    "Levels" text NOT NULL,
    "Place" integer NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: nodes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.nodes (
    "Code" character varying(80) NOT NULL,
    "VersionId" integer NOT NULL,
    "Level" character varying(80) NOT NULL,
    "Order" integer NOT NULL,
    "Name" text NOT NULL,
    "Text" text NOT NULL,
    "IsRetold" boolean NOT NULL,
    "Number" text NOT NULL,
    "Group" text NOT NULL,
    "Unit" character varying(80),
    "Document" character varying(80),
    "Origin" character varying(40) NOT NULL,
    "Spellings" text NOT NULL,
    "Notes" text NOT NULL,
    "SourceHeading" text NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: plan_versions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plan_versions (
    "Id" integer NOT NULL,
    "PlanCode" character varying(80) NOT NULL,
    "Version" text NOT NULL,
    "Status" character varying(40) NOT NULL,
    "Plan" text NOT NULL,
    "Decision" text NOT NULL,
    "Header" text NOT NULL,
    "SourceDocument" text NOT NULL,
    "Vocabulary" text NOT NULL,
    "Sections" text NOT NULL,
    "Footnotes" text NOT NULL,
    "LoadedHash" text NOT NULL,
    "LoadedAt" timestamp with time zone NOT NULL,
    "Revision" uuid NOT NULL,
    "Explanations" text DEFAULT '[]'::text NOT NULL,
    "SourceParts" text DEFAULT '[]'::text NOT NULL,
    "BoundFigures" text DEFAULT '[]'::text NOT NULL,
    "Relations" text DEFAULT '[]'::text NOT NULL,
    "Tables" text DEFAULT '[]'::text NOT NULL,
    "Law" text DEFAULT '[]'::text NOT NULL
);


--
-- Name: plan_versions_Id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plan_versions ALTER COLUMN "Id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public."plan_versions_Id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: region_profiles; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.region_profiles (
    "Slug" character varying(80) NOT NULL,
    "Colour" character varying(7) NOT NULL,
    "LogoType" text NOT NULL,
    "LogoText" text NOT NULL,
    "Logo" bytea NOT NULL,
    "WordTemplate" bytea NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: regions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.regions (
    "Slug" character varying(80) NOT NULL,
    "Name" text NOT NULL,
    "InterimMonths" text NOT NULL,
    "UnitTypes" text NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: search_entries; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.search_entries (
    "Id" integer NOT NULL,
    "VersionId" integer NOT NULL,
    "Kind" text NOT NULL,
    "Level" text NOT NULL,
    "Target" text NOT NULL,
    "Place" integer NOT NULL,
    "Title" text NOT NULL,
    "Number" text NOT NULL,
    "Context" text NOT NULL,
    "Text" text NOT NULL,
    "Words" text NOT NULL
);


--
-- Name: search_entries_Id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.search_entries ALTER COLUMN "Id" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public."search_entries_Id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: search_scopes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.search_scopes (
    "VersionId" integer NOT NULL,
    "Entries" integer NOT NULL,
    "Format" integer NOT NULL
);


--
-- Name: snapshots; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.snapshots (
    "VersionId" integer NOT NULL,
    "Hash" text NOT NULL,
    "Content" text NOT NULL,
    "TakenAt" timestamp with time zone NOT NULL
);


--
-- Name: sources; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sources (
    "Code" character varying(80) NOT NULL,
    "Name" text NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "Unit" character varying(80),
    "Spellings" text NOT NULL,
    "Place" integer NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: steering_documents; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.steering_documents (
    "Code" character varying(80) NOT NULL,
    "Title" text NOT NULL,
    "Type" text NOT NULL,
    "Scope" character varying(40) NOT NULL,
    "Validity" text NOT NULL,
    "Replaces" character varying(80),
    "Organ" text NOT NULL,
    "Reference" text NOT NULL,
    "Note" text NOT NULL,
    "Place" integer NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: table_templates; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.table_templates (
    "Code" character varying(80) NOT NULL,
    "Name" text NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "Unit" character varying(40) NOT NULL,
    "Rows" text NOT NULL,
    "Decimals" integer NOT NULL,
    "Relations" text NOT NULL,
    "Place" integer NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: units; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.units (
    "Code" character varying(80) NOT NULL,
    "Type" character varying(80) NOT NULL,
    "Name" text NOT NULL,
    "ShortName" text NOT NULL,
    "Parent" character varying(80),
    "Description" text NOT NULL,
    "Validity" text NOT NULL,
    "Successors" text NOT NULL,
    "Roles" text NOT NULL,
    "Spellings" text NOT NULL,
    "Place" integer NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Data for Name: __EFMigrationsHistory; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."__EFMigrationsHistory" VALUES ('20261122032959_Initial', '10.0.14');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261122061158_ActivitiesAndExplanations', '10.0.14');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261122061923_Search', '10.0.14');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261122072003_AcceptedFindings', '10.0.14');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261122100258_DocumentTemplates', '10.0.14');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261122125232_EconomicTables', '10.0.14');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261122133747_LawFacts', '10.0.14');


--
-- Data for Name: accepted_findings; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: activities; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.activities VALUES ('a1', 3, '["ost","rs"]', true, 'Respektive nämnd', '{"Kind":"Ongoing","Start":null,"Due":null,"ReportAt":["Interim"],"Printed":"Löpande, delredovisning vid delårsrapport"}', true, '2e47f5cc-83a5-43af-a6b6-f7650fe0314a');


--
-- Data for Name: assignments; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.assignments VALUES ('u1', 1, 'rs', '["ost"]', '', NULL, '', '{"Kind":"Due","Start":null,"Due":"2020-12-31","ReportAt":[],"Printed":"2020-12-31"}', false, 'ea2092b2-0488-4c50-bb96-3adc02d04a12');
INSERT INTO public.assignments VALUES ('u2', 1, 'rs', '[]', '', NULL, '', '{"Kind":"NotStated","Start":null,"Due":null,"ReportAt":[],"Printed":""}', false, 'a63dcfdd-99ab-4c24-8cdb-c80e9a51a5b4');
INSERT INTO public.assignments VALUES ('u1', 2, 'rs', '["ost"]', '', NULL, '', '{"Kind":"Due","Start":null,"Due":"2020-12-31","ReportAt":[],"Printed":"2020-12-31"}', false, 'bd3720f1-c6c5-414a-abf6-9dd4860c37a0');
INSERT INTO public.assignments VALUES ('u2', 2, 'rs', '[]', '', NULL, '', '{"Kind":"NotStated","Start":null,"Due":null,"ReportAt":[],"Printed":""}', false, '54185f9a-697c-44f3-8074-ca7c59a3b590');
INSERT INTO public.assignments VALUES ('u1', 3, 'rs', '["ost"]', '', NULL, '', '{"Kind":"Due","Start":null,"Due":"2020-12-31","ReportAt":[],"Printed":"2020-12-31"}', false, '841d6962-aaf1-4309-933a-0cc5dc1d2869');
INSERT INTO public.assignments VALUES ('u2', 3, 'rs', '[]', '', NULL, '', '{"Kind":"NotStated","Start":null,"Due":null,"ReportAt":[],"Printed":""}', false, 'a8a22085-440f-4e5f-8d6f-81bdd7232905');


--
-- Data for Name: audit; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit VALUES (1, '2026-11-22 14:29:11.820119+00', 'system', 'load', 'prov', '{"Package":"a6ed0053b72513ad50ef619a6c3d6a6dede07b104dae3cd30688c1e703a76971","Changes":[{"Kind":"Added","Subject":"unittype/namnd","Fields":[]},{"Kind":"Added","Subject":"unit/rs","Fields":[]},{"Kind":"Added","Subject":"unit/ost","Fields":[]},{"Kind":"Added","Subject":"unit/ang","Fields":[]},{"Kind":"Added","Subject":"model/sm","Fields":[]},{"Kind":"Added","Subject":"source/lager","Fields":[]},{"Kind":"Added","Subject":"indicator/halsa","Fields":[]},{"Kind":"Added","Subject":"indicator/vantan","Fields":[]},{"Kind":"Added","Subject":"indicator/samverkan","Fields":[]},{"Kind":"Added","Subject":"document/strategi","Fields":[]},{"Kind":"Added","Subject":"plan/p-2020/version/1","Fields":[]},{"Kind":"Added","Subject":"plan/p-2020/version/2","Fields":[]},{"Kind":"Added","Subject":"plan/p-2021/version/1","Fields":[]},{"Kind":"Added","Subject":"template/m","Fields":[]},{"Kind":"Added","Subject":"tabletemplate/ram","Fields":[]},{"Kind":"Added","Subject":"profile","Fields":[]}]}', '\x8b6d160080aaaaaaeadf3d168f48cf888c8c8c88cc888c8c0c4d8f5c2222dd23dc3d968cb0c825223222333296cc8cc53d2232d22bc322dcc2d3c3d73433f7c8c88cc888c88cc88cdc2a7289cc88a8ccc825223c3322dc23d33323333233322ac2333d32b32a23d333333222233396ccc8ccaa8c8c2523b7888c35237c7362df939c6e294d77f60e03598a050d0d030d050d936ce7280e0c2c2cfc00d19bd9a3fc037800feaf15793cbb39054952eb0dae44201321625c040b8530ea2a7249854542c0a47b93b178070222b218168921b059088bc952212cc653a5080a813824dee190313e3749828a601c02180e23622e42e68bc5c876981ebf9a49de2e93cbb81019001a4882853804e4088af12562320000a0b204942f80003b302272c3a68d643c5e92c3683242c3f85c1802c930998b086194079f6242980701392cc66194c53c060a246289880f74c24d964921c0204b50c9741580c24938045851217e91516464304757298d49673226cb6d05c36b665421d0c34e56329d4380c2a090713801110a112d92623a045058a4461a703e8e08211081bca9dd1a0a8b34a217603926e6e33804f86221c215f3c5bc2e6a62096e456abbc5a8287a950a7064270e81cd2822e48bf8626d198abba473c6531048843291580b96b6d1c06e34370850668246a18235e205b3c228043a51a9c068dc5158944ea6c631bd33612e18a377267c16e430ca45c46b01692f6860370a732120c1702a4834129f83380a0330e974aa07850afe22b8d1a9740a47fc3d935514a39aad6e743a553656ca87cc93e33fed984c24824966030378d0e9d41514210f27093231570cd37058a8231a0decfe8708b62342980a16e1d34e05897cdc63e1148ef40210f185c912318252a8004753130578ef7449a10244bc1dc12120120b502af02a0c20918f0a602af07ac8da3bc51bc817294bee6b78044a3a592ac156184e568704112190244cc5710bcf6a12ea74107b549cef54c8c60c09885022952e26b21df70a5c6002580801892849827211a13361f11b5fc79f1b5fcc5b405c25c3e964be98cb17c0b804455037e7d1cddb832c8085428966691448b81010c23c642bb1ba500c85792882939718ea3b1d4bc570c495d9d469120c1730538b67867d3b2cc460b85f47266bcb84724c00e338cc05dbb565432665ef828d0c5989ca9713926ef400e242a820ccf39304a48da2264a481d0e1fac8a8f6c6d991847703e97153d216015c1383e89d4b8306fef92b18c182c9223a880ebdc23f173e35a85b265459633486114162138aa33dc0d4bb23cafc21088a304c3142a084084723e4605948d4832653e7c864b84080a8b3108507608cec91294078bf9188cf325e245e2e6c15cd1330f1090a21279ec4d4304c2e34bc4603316d9581113c162988b180d67ee54e0c5214b5149127f03d0eb4930ca8300c5819ee0e1e6ed4e21032094f02478aa942bad497ca12b2e5517693822c3382d04710cd396a102846c30722cd2b3930d7613a3aba9e55f87c0466d19725a938408baef48f166ad3c55f14a65ea08c3594531f351564e58ee988f91782a8a0831443c8c568104c5476185404424922a2a89c993b4b69a4d88705d90a551120f45b30d12f795feefa50edad3188ec2403c2b32d92e9b0b4c59e3e3b0d9e8293e6bb6988771f9ca0a000f561d4edbf27cc6a433e9340693e6c620f7e315240947d024893019461108c449309c732c5145d0d38a3b7d399dcef0165e194c26b39fecc8aa74f229948ae52a06ce69c82950e9e419d351afae489e9df8b1c70d86534970c2e090313c151549b8e71c554c741a3ebc80e1302ec32080a0188ce364112c64711b3964a92c41c84f44a23c8dc9303901c184323c46c01ca1e8319001e0c2b84c64078c0c6f1a8341a37b9277165ff05038090294fb970183492107ef69b30407c7e8923ef886c375be64006259f5eb73361fc8f942a10b592a130b1cf1c145637914f3e5300444b09092d481ea7a49e4ba9b0b541173107f47124224280ee4f108399e189163321e1cf7425621cf0549f3bd1627620410165a31a63425b83b1474ef32cc85a32691bf4a11941fe4218b6bc4d22c07dc100256d04118583123d62687960d1f699cd681068110986f3835ca0a7a84c1a6351a0f83af381326398d2a4c5369da1e3dd67d1cf91d539797b5dadbf2e010280674267c757b94fca316ac14466425690fe6d242b4350e0e5b7e97c12cc8a4522e0a677fc9e170864b6d0eced396a15c1808b435082a8e5f6c6397b5683cbe3c2690c5cb00804882e387184a9c900e49439d9b37a08495c5d6afc13882a2b0542a417104853108889164b2961f3bc39af4ccd47cf41c01da1a398202a144000bd5bc2df705c9f73b0ae3082ff166e3f19cf6dfab23a16a17e59c095375f3847f1738133e348255981be7fe4b02f9c210410282696b04fb957ee662de92d1b5156e6e3073067ccd19f0373803c899f097bb0c17c018cc9d019ffdf8a663d20cb01893c3289f77a3fad8e04b4e27f7a90138b2b50a94eb449b368988a3194db24ce92732b92b6b5c6106dc2d4f54ac66c2fdb4542a8673589c2328906a154020d796098517451a0048e0735118bd34a792d50fb000e7cbf938722fba2d8e29af30f925ada258723c8d7218a54912b7d390970816c61b9ae2b43d02c1a4086738f208909c3c1439b5962cf5140294506d8d14167311eab5081145b812391f7b85c30ae47c2e1aab5681627e9e96fcbbf3c53882a6cac817e2ce4311a9344146a0011c41451706ca92ec9aaa97c76c862ed62a7892cb22e73bc6150436a1dc0489001193713851201acaec893bb0be5959d0ce62e4a9cfa1249c1a8f2f7fe3a30d7df0e70b611e7c654e4aee0968da52e7fb92be15368144f4ad00b2932f43b565188201be18608818469167a8b47b617a03b8bbaff0221fdcbc71bd29793e994020986e080a88201008df7ef167426312814058cdea3d4120cc266c08f08bda7976a0cb54baa01536fa36dd714ad8cbb550fb7936b6fcda5919f1e385e5919765ee37d7d2ed19f14d733718318b67fc7b3b6a2ae872e89c137f31362cf34abc6ff06f7230ef4496ffa52a2476e98ebe871bd5cc8f73f466d86fa01fb47ee425d7d8fb1a5fdf58f3fc4b53dc1beb6ae3aec12f1de99294e9069be73baa5320bb897723195f57bf229a23a7f5298fa9a44247ad757c894962e641e611e2d2c77452a1a3d63abec444b97663fe96afde6d274fcd7d64c3379f4d8b2809e47451b30b552e9be6f86f24355a6e26fe53a0b0d4f7ef2ecf477d393b623883d16dbfdbf5c739d14366f25bf601b38cb92d8d8a94e98ae55d86ce853f9734ea0d1f08350a0f9ae3e508522a37af89fa5e57fce896aa7d9fc9e3d04c9b98e013f32bccca3fd54406fa1bb6f7fad4fcffa9e718f195d1ce0f274c6957f6d9b6b8a5edabd462bef974aba40cf73d1a6cc7bb6b83a776c30c817ea7baac3f62fdcef3d1177f3be69a84c353e79615cb1eedea48b9e7ffcaf0764bfb45bdfef2ee0f11b363fd69d9837b973544bcbd8eda5213c2326de7a53cb1b8f2f2e2c2e7137e5ca79ba3c316b1dfd9a6a2d861476afc6a4d48fd8bcec5ce2995cb3eadf3e84b92b3ce1e5a7bf461c497723393e091b9436fd3ac4945339f4cde9485f1c27e9b2c50859b7d34998dfc99c67a9ad7e03ef4e3f8dd17b7e40624eb19d28f324ecfccb68eb2b9e59fb21c3fb6f8b7955eff40b5dda54e5f13717a3ccee9cc699cd3db92ba8959973f6faa7ee0ebcba9faa3f98a157ab744679f7fb6abe5047df7d6c99cf226ef5c1bbf7665c0f3aadfc8b05519280637bb5a637ef4ed8e125fd50bd755584a68666d1926ef387facbb7fc2ec9bc7c859ce5ff4bab09c14975cf2fdf3f30aba66cc7cf1f7a459d0e612a25838f1d02710f96f7ddaccc55627277396fddfbaf64cb49dafff9cb8c6bfa49c4739ce7579f4baa8ad1f56e9e9b416f352169fcee2ea75cadbf2c7215e29f9abc96cabc22dea550d3af3b8c950401cd74f633d6a8c40ee4f57847cd5331f73da935211d1f0f419c9fda56d77cd5171c57fc288f5c521be019747af5a15cc7fb06e8dc3f32041e699bab5db229509877d032417fdd3aace9b6f2f1359d5b6b4a756edca34db9bfb70c9a282fcdd6c7116698b5ee7f35af8d2ccb132a8f1ec0ccafcf3f957e3cbd07bdd29ab3163c683abcf7fb6bdaaf0e94dda79d0ff4775c4b611d1913dce8c73af89e2b3e82fb2cb16f340796ca2a02db9d1b2dff8f9eb768636ab3aaeab893b3bdc7d8efec2ba991feb2297bf321ef0edfcf7db9cd62084e7bef6da60c93ad326a8e76ef3f4420ee550e9877f9bfe1cbe9266ec519e6a205f3ca867fee093f1b5851e954e1a85a2f8b061e3b6bdb909918735f3c68afc4d93edb224fae6bd0e0fe6b70034d37b7c4e6f74bfe3d6a6de40eff12daab12773c45ba5c4b91ca62da65bf5f2fcb6f7df571df8be7dda6fb2c7ecfcbda97946be3573ce474f1f1a9adb14a47cde277bd78066ff4c3c264bdae4a39ff27668d1d61d2f9eecb8d531fef90f556a37bc7262723998d8d93c91b98b337a5cddb1bef279dff6a91dc764499e9b1e8e34746ef1a8ab0ffc99f4f1e09fb6d2e1ce583011f0346694f06c5bdce5a5ed1946d71fa746fea5e6e4b44ddb3cf87bfac66cec52833ed7e6605e5e12adec39d125acb836c86a30e998c7d6f5f12fabec1ff85cdee81fa538387c7bfafcd5cc8fdf96d756511a6f5caad68d05bd7ebad62866743de9fa635ad5bc8f7f573ff3ab9aec787bfdbf84639c3287b53c1a375391e192d3e4f7ea76fcc3d8db3769530734f5d2df4b4a47027f6ddef77f89dadec3c4aafbd283e95ff3fac41663ec5587745775efb6a47bf7758edaf7fcfaaa6d7065f30f1b87ae3a7ea7cfff0bf19c43cf3e95f92dc8e85a70c732e1277fc318e32746b17ed1b25909a76a425e3fc93156478d2c992671cfeafa16343a8be67998d5bb3f5979bbefdc73f5e83b1e3a2530ea6af5ce65b5539217a651767f54ce8f8fde392ff348482564742db8c321f45725e9b5c509a227f5dfbe058dcea23cfa1b65ed7a2f7f9d9ecd295c362be154cddac20196a93abfdb58b8794bab772eab7de50c86b2dd1386dee0c7ccf9ec1ec0e6cf0c327550cf2e217203da5bbd7359ed2afa1be59eed05272e87323451b25909a73cd7876df330287490f685b27b009b8f19702709214e36ddf94557747eaae6a4a00bc913a66e46e78c838fd25abd7359503a7c9d575ffac2c993d503d87c1f8666eeb52a43d06ffb00b126bbaad53b97d5ee62a25e527f73d7c55f7d938de71c76267f35ff8c9704bb1abcc922d6687a4e3f650d0f093fbb477cffd6abb3bbdd3b68575a20fb61dfcf2bd019163d22d89e8e92d5974e3026fb345fd74fc7deeabdfcfc28ab7d9689da6f431534bdb5f5d3f0990c795f43dbc8243e0415df761619915e5f58cc2efe5d3bb9817566d5a673b5574a5c3298c79d9fb2f82fade3d79eb8a2f353358f35126c8fb165b3124ee9ec49af336f5462b395f8145de314727702083d33f5cf52220103b4c6badbb2a85247877e8f70b91107ba34227919d644f50076ef406266647c480785d5242fb8860508c2c44c0bae0028b890bcfc6ad8803090906991b01b282c257911632bf822bcd1129681e5c2e872b775fcd3ebece27d318aea1ce22b476507051febf8a3d7b700f57dc4578bfb8182ad75bce98f0840f8f288203856e053d4d790bc2ed56980c8bfcbd030febb3915848ec3c43f175d05c4f63f4ca4477ffc4147bd91d076c1b183fa6a13a9e92166dcb584f5513780fa3c92d7de12ad11f8bbe91a734b66dcf71167557c06faff7c9689d458a54b4c3ce599479c95d59a2a54357f6268586a282f8fd54e25ed5ca0d2bd57079fd112f2f6b57a2f60f331ebee5bf7fa16982a6fd8987cb38e2916689d8b5793769aa87437e1531bedf51768fa169829f15aebee976aa8ff9e73f142d2a8bb4ab74b1d7cf90071f5c1d65857762f4ed7c4cb369295f80feb7835b42c8705a5e698d195d8f518c549d667423574791f0bf2ce99455762508ce264e46b423574f9300bb2c931a12bab6d54cde3564c8d4a97a40eee8fbe4da886ce3c70ae8abea8f7a44f68c4e6a793ade2d93c1f75707f6421a11aeac8616dc9f337286c7db351d5fcdd8aa251e9e409a7fe741d2126c96a6c95f8ca3bb3e84acc531ddce6d2464c92e948ecdef6ff3d352add9bfbce9c335b4985adde676214a54d48666c71f5411654db6958d8eadd11a328fd9795195bfc338b05d56d352c6cf5b68f51689bc232638b7fe6b0a0b35b0d0a5bbdcfc728944d8199b1c53f0fb26a6b9f1815b67abf8b513c2ae8255443f3f495431d4d78666cf1e12cd6f817c453a3d23db8efbcaa269454d87aa73046f1cef9243149e6b294dd7bebf1d6ccd8e2c34759e34f9956f16cde8f6bc10d8b228949b2a5f6ca215ba6453c9b07d92987661419d3956e4773589003314976e99a3a9807342a9dfbb99268be52ff495f286c792738ce2e9ecd2397fec36a6f27544391968155cd6c52616b517278a3b308c98c2dae981ba86a7e6558d85af4c171cba91a678d4a57b6f678e50d964cfc59d6ee5094a26a065de9d61b95ef2c0acc8c2d769a1158decc36286c2d3ab139db59b452a3d2e597d545f33f12a79a8fdab7fc517cfe3566b02dac3b633ef21292d1339cb39cd3274ced33f9ebf4d3dee62fdd2afb1efaf9bf36c5a69441c28b5e71f085e06dab52e6269d5d3563a98de9b7c782b7468b865c486ae865cc89f2e6a9fabb938f47348b4b89e7da9876d08ed6a287271b2b8796fc35f2befc0829a6a7b340a98b0a9ba36c1ebef206595cdac0e9b17fd6170a7fbed22c0b9ca5ce3ef7e2c7bfefa4ad45f77f462b7ea7af3382477f2f58a75ff7f1e03b8a4bc3acf4ca7d4a9de5d186679fcb9bd7ec644ead5e70e00521039b705d84d48517b616255f2c0d9ee8a7bdeb9c720f65ceeffeedba90b55efdbbdc2abad8e9cfdbcae6771969f67b469ac30bb993c531cae9d2ab9796dd6b787adda7fe118b5759d4e0dc553398b1a3fb013160b8c3413f46f18bf3f288d1eb0c8acb74c1d3e3fe0392fe779fc60a8cfc2c0f34b87276c449ca664f4c0c20db06eecd9c3b90c14e9bdf3b3c7b7adaed5974977c68c6b6973ebb6c2976bfec166a5a05f68df7de1528c57705233f5f65b745cbccebf8bdfba37cfaee1f4efab3fe01cafe69e335a25aea1e2afdde94eefafee2f9af8fcc5a0f9d9f36589851a547e99a4cff72757a7265da7fe9197b0dbfaeb2ff7acedb6aadd6a1f4dedbdd9fcd5eab879d84d13fdfba9bfe5259af287d655898fb76334d5304ada19bff6da31f9a0fb3f4a98a95b328c19cc20196a97af607eb5c4759f28f89e09ba2cae8ed4e36f114fdc59566e75af5a901ada504f3de65061f8c62f65b3f3c18d4407fa35c2b33f20b581af5f48fe140ea3f3dbe011527e73454d684159239c31b7383d61851f664aeba47b028dabca3aea75214996eb5ab6cd07b7678dfd6f78df65979a2b103e995eb1b0c28c147ff9a1eb41d10e735e42a4e5f2bb37c6d4809cef3dd56f8d43fbdd0cfce74dc37a0c23c6228e78d4b54a69d6b67b1f9f18556cf7a675673feb9aa385d5271b33fb77d9773ae63f8d4e4adbad4072a7ac7fec995df3eafdcb93cd731953299ef316434be6ad15743f3252ec1af28c56f1415377f82ec421225787fe3fb7b4f97fbf3a8edd17dc6932b721dbdfda7a2f39f3a18be3e7982b8347873cb91c0d5de097c7e4fa25e824b6ed0f29be393b7b7a4d77b3d165132962b861adb7c03c6678c210196de9ab5b2a75dc9255d6694e6a0d57183b1770ccd03a7fff83cd8bfbc6ff30ea3dc20fbde34438ff2dec35d465dd86041047b8d858d394b717d68ef79a7960b356e6ee5e1319a314aaea3e72985ebd9ed35373b3df75f52d8eeb9b0672b8952c97a17ffec906179b80a73385af7e9464866cff8e2caac8cbe7c73b326f3b52a82fdb46ecdd4165f31c13c70e9a2fa3d752981aa683ce17cb1f479ea17f6f047feec700374e4984f9a4fc2210fa33d5dd9fd908b0a2b7e94ed3b23c0ddc5297ce1f18441a964c22d7743d358d601fbad37e37c6feccbadfc515de250b75ab46c746167e79eab5b9ed79a050cd54c1e198dcd5adaae37b0bc60554660955980fbe9fa93362fd6352d180d6baf5dea91fac35cd6cb0125e1c96f2762de58d9af4b9908df5e263358a85878217fb8406934693bfbf8d7deeb3e698ac16fe343799a651e37643ab9f3eb25d95e660186b204a06cb851973a36332873ca7cb42cb16bf948f03f23ca35efe701e74b9715fd7b1c2bbe8dcfb1cddac4bfdb63a778fc4dee31e7997e7878d058e9bd45a9b49aaa5d563382576bea05834ea796d6fd5ad35740d30bd7557cba5335101a7764b0ffc07175a3f3d099b494d43b03eeaebf405b85779641f8acb1899a65df59566f05cdc6575d8bcd47ddc3426aaf647f4c8ffbdde7041ecf7432f33bb4c9e4d795d759968a85f1db3eca383d3e5752d6648fc6cd46cece4f4d39a5b86bf9f70afb758f8f188c66dfdc98d8df225fdfbdad55eba51f50e4b06d38b363ffae3ffaa226aa8df44d48a3d9976aaef496efdc165dfafd916f3e7159db8e418b2bb765eabbbf81097361779bc70d394d9a73cb6f55d94c3f2eed4ec7cfc6cbfb773db9b6b29e40202edb10e017153d693d57bd5453daee597bf4ed7b85ff876a7fd0bca2c562c986a3b56b22f5bf8e2f4a69bfb4a521d36586dc70d4ddb409eaf1d9736cd115bde38ba604b5e7f057f61d9df51673af7b6aaefa8c9deb6b889e27b1f47f420cbf5f96bfbb25cf68e5bc9131c98cfd0f5466df7ae717c8d237077db5e853df0eca4925e5ba875f5c75a159cd22f74c5d0cfb62e6e0c0b4ea7e19b6b593f14876d6d0ff1fb3905cc33eb3a25925c75a983ffc887722835f449b9f2a7eb49bbde6b0c96361e6bec9825267ab371f0834e7968c4b73edb6b4b43e4d2e3ba772d914d116f6e96ec321ff7ad55eef0b73fdf32a8fcb7c393b623883d13fdfec79a6ec4fc9ee38ffdfb2ece6fc33040bab70c83e099404d03501360f091688b57e683e6c420fdfcfd004d83c245820afed8904c2f474794e711d8140206d08f08bd2270cb95eed36fc5061472010081b0237065cf18fdf8be1a928b7c433d917d6eae159e941e563ae931f8590ebb8f65f75adb2645d27110a2ab8c825231ea4a8c823bf02cf82449404e3f8131539283481838fd8d0b217ad771b997486178dcea0d1df05f9b024c63d21550caf4299560475c5ea51a7eabd4271da96a7e82ba29496684743c4e41a01ec0b8d0eca3a5a985651e5c1a562a960f5f96b21291fd62a2c7c4d8459e8a8f6a08569158f6c69c7d2d00b4f431d311d0110a0b01c02718f7ce454d9d8cafae6a9d4592504f72270d7a1221762ad539552d40ea3ae286cc6a9babbf5de7361a8d951cb57954fae685c8a84a4f23192b948225f0417c162050c325a79464eb60bb635a0ba1cf2f6bfada3aa5450ad909a04c3cb40b15049d9a312c9fae552af32bca2d8e859aeab2c042e4390945e965e414899ca5b14098683e500c528542095603804505884c94422389d3c', '', '77395d43723f9235cece2136c455427333975008b27c164a3fb56e12ef926938');


--
-- Data for Name: document_templates; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.document_templates VALUES ('m', 'Plan', '[]', '["Plan"]', 'Portrait', true, 2, false, '[{"Field":"Version","Heading":"VERSION","OnEveryPage":true}]', '[]', '[{"Case":"Waiting","Heading":"Ekonomi","Depth":1,"IsNumbered":true,"After":""}]', '[]', '[{"Key":"Draft","Text":"UTKAST"}]', 0, 'a3cc0a8b-f5cb-4f72-bfb9-307a867086bd');


--
-- Data for Name: frame_postings; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.frame_postings VALUES ('flytt', 3, 2022, 'rs', 'ost', 2500000, 'Redistribution', 'Flytt', false, true, '', NULL, NULL, '2,5', '', 0, '0c31ca4d-7100-488a-8e88-91f948a8dfef');
INSERT INTO public.frame_postings VALUES ('oppning-0', 3, 2021, '', 'ost', 1200500000.0, 'Opening', 'ramar', true, false, 'common', NULL, NULL, '1 200,5', '', -1, '3121fbff-66b3-4268-baf7-185c8ced2804');
INSERT INTO public.frame_postings VALUES ('oppning-1', 3, 2021, '', 'rs', 300200000.0, 'Opening', 'ramar', true, false, 'common', NULL, NULL, '300,2', '', -2, 'ef383b52-19c8-4bda-8faf-be05679990e3');
INSERT INTO public.frame_postings VALUES ('oppning-2', 3, 2022, '', 'ost', 1230000000.0, 'Opening', 'ramar', true, false, 'common', NULL, NULL, '1 230,0', '', -3, '5c4a3bf2-d935-4f44-bc70-d5d8627c2fee');
INSERT INTO public.frame_postings VALUES ('oppning-3', 3, 2022, '', 'rs', 0, 'Opening', 'ramar', true, false, 'common', NULL, NULL, '–', '', -4, '256f90f9-9db5-4220-a3ef-2e4a3559869d');


--
-- Data for Name: indicator_uses; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.indicator_uses VALUES ('s1', 1, 'halsa', '{"State":"NotPrinted","Printed":"","Values":[]}', '[{"Period":"2020","Printed":"K 70 M 72","Parts":[{"Segment":"K","Occasion":null,"Printed":"70"},{"Segment":"M","Occasion":null,"Printed":"72"}]}]', 'Lagret', 'lager', '{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true}', '', false, 'd47ef0b2-b7d2-4c52-95df-5687a2eb0e25', NULL, '', NULL);
INSERT INTO public.indicator_uses VALUES ('s2', 1, 'vantan', '{"State":"NotPrinted","Printed":"","Values":[]}', '[{"Period":"2020","Printed":"14","Parts":[]}]', 'Kön', NULL, '{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true}', '', false, 'bc4227c5-bb80-4211-9b90-1e3e29f11d95', NULL, '', NULL);
INSERT INTO public.indicator_uses VALUES ('s1', 2, 'halsa', '{"State":"NotPrinted","Printed":"","Values":[]}', '[{"Period":"2020","Printed":"K 70 M 72","Parts":[{"Segment":"K","Occasion":null,"Printed":"70"},{"Segment":"M","Occasion":null,"Printed":"72"}]}]', 'Lagret', 'lager', '{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true}', '', false, '48dde2af-6a04-4859-a7dc-6fe9591aac3a', NULL, '', NULL);
INSERT INTO public.indicator_uses VALUES ('s2', 2, 'vantan', '{"State":"NotPrinted","Printed":"","Values":[]}', '[{"Period":"2020","Printed":"14","Parts":[]}]', 'Kön', NULL, '{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true}', '', false, '8f3d00d7-19f6-4d28-9c21-5132c79d1f89', NULL, '', NULL);
INSERT INTO public.indicator_uses VALUES ('s1', 3, 'halsa', '{"State":"NotPrinted","Printed":"","Values":[]}', '[{"Period":"2020","Printed":"K 70 M 72","Parts":[{"Segment":"K","Occasion":null,"Printed":"70"},{"Segment":"M","Occasion":null,"Printed":"72"}]}]', 'Lagret', 'lager', '{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true}', '', false, '72ab2dd3-6115-47ba-a2fc-4cd5017018ba', 'ost', 'Öst (Vård)', 'rs');
INSERT INTO public.indicator_uses VALUES ('s2', 3, 'vantan', '{"State":"NotPrinted","Printed":"","Values":[]}', '[{"Period":"2020","Printed":"14","Parts":[]}]', 'Kön', NULL, '{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true}', '', false, '2fca98ec-0ca9-4e2d-8070-88538989cbbf', NULL, '', NULL);


--
-- Data for Name: indicators; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.indicators VALUES ('halsa', 'Självskattad hälsa', 'Quantitative', '', '', '', '', NULL, 'NotStated', 'NotStated', '["K","M"]', 'lager', NULL, 0, '289612fb-b4aa-4226-a7d6-9028f8587daf', NULL, '[]', NULL);
INSERT INTO public.indicators VALUES ('samverkan', 'Samverkan', 'Cluster', '', '', '', '', NULL, 'NotStated', 'NotStated', '[]', NULL, NULL, 2, '05e9c825-7425-4528-934a-0c6ac012768b', 3, '["Ja","Delvis","Nej"]', 0.5);
INSERT INTO public.indicators VALUES ('vantan', 'Väntetid', 'Quantitative', '', '', '', 'dagar', NULL, 'NotStated', 'NotStated', '[]', NULL, NULL, 1, '7e872a35-01ec-4b0d-bc41-215c07b01a54', NULL, '[]', NULL);


--
-- Data for Name: links; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.links VALUES ('s1', 'm1', 'PartOf', 1, '35ea6f0f-dfb5-434b-b131-7dca90497636');
INSERT INTO public.links VALUES ('s2', 'm2', 'PartOf', 1, '62ecb676-09cd-441e-a5b8-e2d155586734');
INSERT INTO public.links VALUES ('s1', 'm1', 'PartOf', 2, 'b812f598-e4b5-4008-a603-a281977517a6');
INSERT INTO public.links VALUES ('s2', 'm2', 'PartOf', 2, '754e8b6a-b32f-4da8-8949-70bfd2fa7150');
INSERT INTO public.links VALUES ('a1', 'm2', 'ContributesTo', 3, 'bb5f4e62-5cb0-4065-bb5e-06dba76cd433');
INSERT INTO public.links VALUES ('s1', 'm1', 'PartOf', 3, '5b4ffac0-4f1d-4200-b6a6-3d817fae7112');
INSERT INTO public.links VALUES ('s2', 'm2', 'PartOf', 3, '7c83eac5-763a-4420-846b-a36e595e491b');


--
-- Data for Name: models; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.models VALUES ('sm', 'Styrmodellen', '{"IsTurnedRound":false}', '[{"Code":"mal","Singular":"Mål","Plural":"Mål","Kind":"Goal","Parents":["mal"],"ParentRequired":false,"CodePattern":"","Attributes":[],"DecidedBy":"","Demands":[],"Description":""},{"Code":"matt","Singular":"Mått","Plural":"Mått","Kind":"Measure","Parents":["mal"],"ParentRequired":false,"CodePattern":"","Attributes":[],"DecidedBy":"","Demands":["Source","Target"],"Description":""},{"Code":"uppdrag","Singular":"Uppdrag","Plural":"Uppdrag","Kind":"Assignment","Parents":[],"ParentRequired":false,"CodePattern":"","Attributes":[],"DecidedBy":"","Demands":[],"Description":""}]', 0, 'f34ee8c9-8c65-4d9a-adaf-64c62997a456');


--
-- Data for Name: nodes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.nodes VALUES ('m1', 1, 'mal', 1, 'God hälsa', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'd298dc0d-c8e8-4274-8924-4ab97a179123');
INSERT INTO public.nodes VALUES ('m2', 1, 'mal', 2, 'Kort väntan', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '36b35c00-12ba-4f73-b739-763e9d35dd02');
INSERT INTO public.nodes VALUES ('s1', 1, 'matt', 3, 'Självskattad hälsa', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '498dff8e-f587-4705-bab3-e5acaeda2ca1');
INSERT INTO public.nodes VALUES ('s2', 1, 'matt', 4, 'Väntetid', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'dbb4e779-6955-4cab-81bb-3151ed952021');
INSERT INTO public.nodes VALUES ('u1', 1, 'uppdrag', 5, 'Åtgärda köerna', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '436b0fc1-525e-444f-8a08-b3b3d0d0be6c');
INSERT INTO public.nodes VALUES ('u2', 1, 'uppdrag', 6, 'Se över lokalerna', '', false, '', '', NULL, 'strategi', 'Local', '[]', '[]', '', '24be1672-7c0d-4b54-9266-4c858cf9feeb');
INSERT INTO public.nodes VALUES ('m1', 2, 'mal', 1, 'God hälsa', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'd6ee438e-98e4-4705-a748-1ddc45c6eff2');
INSERT INTO public.nodes VALUES ('m2', 2, 'mal', 2, 'Kort väntan', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '50c06b1d-111f-4ba9-b832-623217b700f1');
INSERT INTO public.nodes VALUES ('s1', 2, 'matt', 3, 'Självskattad hälsa', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'c89f491b-739f-4986-a209-0a1dfcc7d2a9');
INSERT INTO public.nodes VALUES ('s2', 2, 'matt', 4, 'Väntetid till besök', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '47e8d29f-cbe9-43af-b5d5-96240b553f66');
INSERT INTO public.nodes VALUES ('u1', 2, 'uppdrag', 5, 'Åtgärda köerna', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '41c875ca-dd57-4323-afa4-a8a6786187d9');
INSERT INTO public.nodes VALUES ('u2', 2, 'uppdrag', 6, 'Se över lokalerna', '', false, '', '', NULL, 'strategi', 'Local', '[]', '[]', '', '5141b95f-a7fa-42af-946e-921a1f6d7e17');
INSERT INTO public.nodes VALUES ('a1', 3, 'uppdrag', 7, 'Öppna tider på kvällen', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'cd39b300-bff9-4f38-b9d8-c5186df2aa52');
INSERT INTO public.nodes VALUES ('m1', 3, 'mal', 1, 'God hälsa', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '793b1203-5bdc-4910-bc43-1f7d8b23dc67');
INSERT INTO public.nodes VALUES ('m2', 3, 'mal', 2, 'Kort väntan', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'd12d04de-a4d4-4f6c-bc8f-22381cd47675');
INSERT INTO public.nodes VALUES ('s1', 3, 'matt', 3, 'Självskattad hälsa', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '6dc3b124-2605-44ad-be31-98560214a3e9');
INSERT INTO public.nodes VALUES ('s2', 3, 'matt', 4, 'Väntetid', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '00b17033-e0b9-416e-b961-8d3f7b260d28');
INSERT INTO public.nodes VALUES ('u1', 3, 'uppdrag', 5, 'Åtgärda köerna', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'cb0a4396-7995-4385-a767-ae649b5c8355');
INSERT INTO public.nodes VALUES ('u2', 3, 'uppdrag', 6, 'Se över lokalerna', '', false, '', '', NULL, 'strategi', 'Local', '[]', '[]', '', '12f8aac7-9053-4123-96ab-9d834b66fc58');


--
-- Data for Name: plan_versions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.plan_versions VALUES (1, 'p-2020', '1', 'Replaced', '{"Code":"p-2020","Title":"Styrelsens plan 2020","Type":"Styrelsens plan","Unit":"rs","FirstYear":2020,"LastYear":2021,"Model":"sm","TargetYears":[2020],"Superiors":[],"IsPublished":true}', '{"Organ":"Styrelsen","Date":"2019-11-06","Paragraph":"§ 12","DiaryNumber":"","Placeholders":[],"IsComplete":true}', '{"AppliesTo":"","DocumentId":"","Responsible":"","PreparedBy":""}', '', '[]', '[{"Code":"inledning","Depth":1,"Heading":"Inledning","Text":"Vi vill.","IsRetold":false,"IsNumbered":true,"Shows":[]}]', '[]', 'f7a13d9615d1b69ed747b660c94c72d2e22b8d87c2680f34c569c5edb6382327', '2026-11-22 14:29:11.820119+00', '2a1baee0-80a2-4b4c-8ab7-18c71c6b3ef1', '[]', '[]', '[]', '[]', '[]', '[]');
INSERT INTO public.plan_versions VALUES (2, 'p-2020', '2', 'Decided', '{"Code":"p-2020","Title":"Styrelsens plan 2020","Type":"Styrelsens plan","Unit":"rs","FirstYear":2020,"LastYear":2021,"Model":"sm","TargetYears":[2020],"Superiors":[],"IsPublished":true}', '{"Organ":"Styrelsen","Date":"2019-11-06","Paragraph":"§ 12","DiaryNumber":"","Placeholders":[],"IsComplete":true}', '{"AppliesTo":"","DocumentId":"","Responsible":"","PreparedBy":""}', '', '[]', '[{"Code":"inledning","Depth":1,"Heading":"Inledning","Text":"Vi vill.","IsRetold":false,"IsNumbered":true,"Shows":[]}]', '[]', '2172ae2f82c2156f9338b6f417727ef15941303c41ce3339e6ef27bb00856228', '2026-11-22 14:29:11.820119+00', 'ba20d78e-6bc8-429c-8e62-5bbd18d660a1', '[]', '[]', '[]', '[]', '[]', '[]');
INSERT INTO public.plan_versions VALUES (3, 'p-2021', '1', 'Draft', '{"Code":"p-2021","Title":"Styrelsens plan 2021","Type":"Styrelsens plan","Unit":"rs","FirstYear":2021,"LastYear":2022,"Model":"sm","TargetYears":[2021],"Superiors":[],"IsPublished":true}', '{"Organ":"","Date":null,"Paragraph":"","DiaryNumber":"","Placeholders":[],"IsComplete":false}', '{"AppliesTo":"","DocumentId":"","Responsible":"","PreparedBy":""}', '', '[]', '[{"Code":"inledning","Depth":1,"Heading":"Inledning","Text":"Vi vill.","IsRetold":false,"IsNumbered":true,"Shows":[]}]', '[]', '20ebdf8300f707abc2beb31201c00b74dc6e46032979f144ecd3786e34fd3dbd', '2026-11-22 14:29:11.820119+00', 'da79f5ab-abad-4a12-804c-87daa0bdf3b1', '[{"Term":"Kö","Text":"Väntan på något","Source":"Ordboken"}]', '[{"Heading":"Inledning","Kind":"Section","State":"Retold","Note":""},{"Heading":"Bilaga 1","Kind":"Appendix","State":"Waiting","Note":"Läses in senare"}]', '[{"Code":"hela","Section":"inledning","Quote":"1 500 miljoner","Printed":"1 500","Unit":"Millions","Word":"About","Formula":"ramar!summa@2021"}]', '[]', '[{"Code":"ramar","Title":"Ramar","Template":{"Code":"ram","Name":"Ramar","Kind":"Frames","Unit":"Millions","Rows":[{"Code":"ost","Label":"Östra nämnden","Form":"Input","Unit":"ost"},{"Code":"rs","Label":"Styrelsen","Form":"Input","Unit":"rs"},{"Code":"summa","Label":"Summa","Form":"Sum","Formula":"ost + rs","Line":"FrameTotal"}],"Decimals":1},"Columns":[{"Code":"2021","Label":"2021","Year":2021,"Kind":"Frame"},{"Code":"2022","Label":"2022","Year":2022,"Kind":"Frame"}],"Cells":[{"Row":"ost","Column":"2021","Printed":"1 200,5","Exact":null},{"Row":"ost","Column":"2022","Printed":"1 230,0","Exact":null},{"Row":"rs","Column":"2021","Printed":"300,2","Exact":null},{"Row":"rs","Column":"2022","Printed":"–","Exact":null},{"Row":"summa","Column":"2021","Printed":"1 500,7","Exact":null},{"Row":"summa","Column":"2022","Printed":"1 230,0","Exact":null}],"Section":"inledning","Notes":[{"Mark":"1","Text":"Preliminärt."}]}]', '[]');


--
-- Data for Name: region_profiles; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.region_profiles VALUES ('prov', '#0b5394', 'image/png', 'Märke', '\x89504e470d0a1a0a0000000d49484452000000f0000000f008060000003e55e9920000100049444154789cecdd0d701cd56107f0ffdb956ce96413b04136c4d4f678aa52f2d1148cd3a434b543301f3160cb164907329d09c9b854fe48a74c12929a3149273863c204c96a4a67928142a6ad65592671eac64eb032e31202091f49308918c73876c01f4008b24eb6d0edcb5bd918b308ddeeeddb7d6f77ffbf19d071b3773a1dfbdff77fef3ed6011165960322ca2c069828c31860a20c638089328c0126ca30069828c31860a20cab434e945aef39d7939516c7196911102d52a2455ddd2c8498ac2e4f12424e06c4145001c897a5140342e0a89472405d71585dee57d7fdda03fa5d57f40f76b71f440e0864d4c4a577ffa92bdd052a98f325c402f5874c0751481238282077aa503f54f1bc9dc7b7acda830cca4c8019584a921aa90fa8e6b653454205dae93bb6e5e6e79001d60778e2920d2dae831bd4337c83aac37340943015667f347ec07371dfb1ee957b61316b03dcb0a4eb5247789f57a1fd28880c5161fe9e279d75c77adb77c142d605b8d4daa102eba8e0e2521059422d84ee8227bf52deb2721b2c624d801b1777cc13aed3a11ed0fb416429b5f8f51359f1560d6d59f5282c603ec04bbed1dc242a77aa27e64635ea6676559c8a438dc652eda80f0c4af716f4de7c1806990bccfcb5754d674dfd0c1cac510fe30c10658e7c55cd8fbf34f4f291bbd1b7760406180970e3755de70bd7dba416a8e68128e3d442d7a3b2e22c1b7ab07d3f5296fa5b299b96745de9d4794f32bc9417febeecefd3febe8d94a53702b76d9cd0e81dba5d48f139ce75298ffcb9b1fab1aeec36af41f7f515a4209d20b5ddd558f2ea7b546eaf0251cea9146f2d0fd77f0cdf5d5e46c2920ff035f79c5d9a30bc4d85772e880ac29f1797dd090bd1bdfc0f4850a2016e6cfbc63b4565e4477c0b241593fc8527e5d5439b571d4042125bc49a705dc7852abc8f30bc545ce23d02cec31317772496816402dc76d794fa3a67a30aef0c1015985ab03dbfce115bfc4c2001fa037c55c7c45265c2ffa94bef0211f9297e77a952bfcdcf0634d31be0b68d6ea9e46c52479d4b4044a7f8af15971ac5463f23d0486b809bbc435f53ab628b40446fa1427cad9f1168a46d15bad4da79ad7a800f8288c6252197947b566e81065a02dcd0ba61a60bf9a43ac49c09221a9f94af60a472c1e0773e730831c5afd0f3d7d6a93be966788942f2b3525ff76d8c7e2a319ed8016e9c72f60a2e5a11457659636bd76ac414eb08d0d8da31c381b35bddcb6410513412031ebc0be3bc532bd608ec40dcc9f012d54865673443b1eea2460dcb3ae7bbd2ff1e5d228aa3e2c9cb8ef5ae7c0835a879047624ee0211c5e608b11e35aa29c0a5a59d8b05c45f828862538bc017f999420d6a1d816f0311e923c51ad420728039fa12e957eb285ccbe94539fa5aacf9cc126e5c7001165d321b73ce3dd39f5fe1f13d87f168ff41fce70f9fc1fe170740b6129f57ff8af416cb48abd0ea75dfbf7284f3639075664f3b0377def4215c71d1cc71b7dbfae85eac79e0613cfbfc2b20fb78d2fb807a5df891b0db47aad0ea68fe71907566364fc6f7bfdc5a35bcbe45f366e3898e1b70f5dc5920fb44cd58f800cf5f5ba726da7f07b2ca79539ab05d85d7ff19c5bdffb41073a6bf036419898f8f662da4d0012e4d9dba4815ee6690355c4760d3ad1fc53ba74e4254a589f5b8ff9faf80e3f02bbaad22c4b4a6b3cef948d8cd430758f84706b2ca2dad17e3bdb3cf41adfcdbdeb2e462905da42343672d6480a57f2e85cb41d6b860c659b8b52dfe87c0be70fd25a3f745f65083e5a2b01f350c15e0a6c5fff617ea6e13f9563d8aceafcedf5a7d39eadcf81fe7f6efc3bf2f56698b084c3d91b9ea42ed019e23e783ac11b73a07b14adb276ce642055808cc07594157750e6295b64bd8cc8508b054f725ff06649cceea1cc42a6d17350fbe34cc3cb8ea9ed0b0f8df6772fe6b07ddd5398855da226a1e7c227be3ab1a60577817808c4baa3a07b14adb234cf6aa06d8139201362cc9ea1cc42a6d8f30d9abba473842ce02199574750e6295b64398ec550db094e0086c505ad5398855da3c0931abda36613ad97490116956e72056690b480d23b010a2016444dad5398855daac30d9ab7e689792a74c31c054750e629536474d5f3504982370ea4c56e7205669730464fc004b2919e09499aece41acd26648a06afb0d33079e084a8d2dd53988553a7d61b267bea3d1293655e72056693b31c016b1ad3a07b14adb8701b684add5398855da2e0cb025beb57aa1f6eafcc49e23786aef11e874a24a2f04d98101b6c0e796cd55f5f46ce83452f1f0e9ce1db8e9ee1da39775f21feb6797ce0599c7001b965475bea3fb31fceac0ef47ff59b7e9a7d08d55da0e0cb04149ad3aff5cd5e6f59b7f76eabfd7f7fc74f43a9db82a6d0706d8a024569dfdbafc49559b3d4f9ebaaea22e7f32912acd5569d318604392aece41acd2f9c4001b9056750e6295ce1f06d880b4aa7310ab74fe30c0294bbb3a07b14ae70b039c2253d53988553a3f18e01499aace41acd2f9c100a7c474750e6295ce07063805b654e72056e9ec638053604b750e6295ce3e063861b655e72056e96c638013646b750e6295ce2e063841b656e72056e9ec628013627b750e6295ce2606380159a9ce41acd2d9c30027202bd53988553a7b1860cdb2569d8358a5b38501d628abd53988553a3b18608db25a9d8358a5b38301d624ebd53988553a1b18600df2529d8358a5edc7006b9097ea1cc42a6d3f0638a6bc55e7205669bb31c031e4b53a07b14adb8b018e21afd5398855da5e0c708df25e9d8358a5edc400d7a028d5398855da3e0c700d8a529d8358a5edc3004754b4ea1cc42a6d17063882a256e72056697b30c01114b53a07b14adb83010ea9e8d5398855da0e0c7008acce636395368f010e81d5796cacd2e631c055b03a8f8f55da2c06781caccee1b04a9bc3008f83d5391c56697318e0b7c1ea1c0dabb4190cf018589d6bc32a9d3e06780cacceb561954e1f031cc0ea1c0fab74ba18e0d3b03aebc12a9d1e06f834acce7ab04aa787013e89d5592f56e97430c060754e0aab74f21860b03a2785553a79850f30ab73b258a59355e800b33aa783553a39850e30ab733a58a59353d800b33aa78b553a19850c30abb319acd2fa1532c0acce66b04aeb57b800b33a9bc52aad57a102ccea6c0756697d0a156056673bb04aeb539800b33adb85555a8f420498d5d94eacd2f11522c0acce7662958e2ff7016675b61bab743cb90e30ab7336b04ad72ed7016675ce0656e9dae536c0acced9c22a5d9b5c0698d5399b58a5a3cb6580599db389553abadc0598d539db58a5a3c95580599df381553abc5c0598d5391f58a5c3cb4d80599df385553a9c5c0498d5399f58a5abcb4580599df38955babacc0798d539df58a5c797e900b33a1703abf4dbcb7480599d8b8155faed6536c0accec5c22a3db64c0698d5b99858a5df2a930166752e2656e9b7ca5c80599d8b8d55facd3215605667f2b14abf2153016675261fabf41b32136056673a1dabf409990830ab338d85553a23016675a6b1b04a6720c0acce349ea25769ab03ccea4c6114b94a5b1d6056670aa3c855dada00b33a531445add2560698d5996a51c42a6d6580599da91645acd2d60598d599e2285a95b62ac0accea44391aab455016675261d8a54a5ad0930ab33e954942a6d4580599d290945a8d2560498d5999250842a6d3cc0acce94a4bc5769e301fed28d1fd45e9d9fd873045f4de07f1a65d33a75307f2a812a7dfb0d1f806946037cde94265c75f14ce8e4d7a54f77ee00d1e96e4aa04a5f3d7716669c3d0926190df0ca6bde0721f42e06b03ad35892a8d2febebbfccaf7c024a3019ed7321d3a71d599c693c4aaf4259af7e1a88c0658e7dc97abce544d12abd2f5aed96524a3bf5de71fcfea4c61e8aed275450eb0849ed1f2c9df70d599c2f357a5fd7d460761f8fd1c4603bce389df222ebf0e7daa83abce148dbfcfe8a8d23f7832fe3e1c87d1007f73fb2f2165bc5198d5996aa1a34afbeb2ddfdcfe344c321ae0fd2f1e5547b0fda815579d298eb8abd2df7f7c1f7ef7d2519864fc9d58abffa3afa627c1bfcdb23bbec75567aa99bf2addb6ee7f71e0c50144f5db230358a5f65dd38c07d87f222eff97cd9142ec6febdfe6f99707411487bf2f5d715b6fa410fbfbec655fecc10b16ec7f567c1ae9f510ffff33cf57dd76f4095fd33b7a1b221df61d1ec0d56b1fc4c1df97ab6ebb6bf7f3d684d7577511bc69e986543beac28b668ebec57256f31938f7ac26344c70f1cb7d2fe1a19fefc70fd58a9fff041e7fad0222ddfc7dedaffffc3c7ce47d7f8205ef3d1fef9e391543c323a3c1de7be80fd8b0f5296c57f3de340df6ac1837a3d6059888de502dc0993a3f3011bd19034c946155032ca53c0e224a5d98ec550db010e2188828756af2fb4ab56daa5768291960220324aa0f9ed5032c44d5a30011e92704e207588618c68948bf30d9ab43750741442654cd5ef5452cc8e74044a99312bfaab64d980a5df54e88483f07227e803dc10013995071bce7aa6d537d157aa4ee391051ea5ce1c41f818f6df9877daa47bf04224a8d9affee1bec6e8fbf88a596b1a414d805224a8f405f98cd427d98411d0dfa4044a91152f485d92e54801d2fdc9d11911e15cfe90bb35dc8afa596a2a9b5eb88da7a2a882851fefcb7bc79c5ac30db86fc3cf0e83c782b88287922fc9435f407fa3d21ef0511252e4ad6229dd9a5a9b5f320849806224a86c4e1c1cd2b42672cda57ea08fc3788283942fe5794cd2305d8939201264a50d48c453e39626969e76302622e88482bb5fafcb85a7dbe38ca6d227f2ba5f4c4d74044fa09f965441439c04375cddd6aa2dd0f22d2483e5bee59b9051145ff5ee8eeeb2bea50710788481fe97c0535a8e98bdd07dd73ee9752563f13191155a5b2f4829f29d4a0b63333a85158c0f92288283695a52f9c68b6b5dc3686a6a51b7ea07e5c0622aa55df60cf8a05a851ac73238dbce6b44b80e7fa24aa817fea94110fcb1143ac001fffce3ffe5a406e0011452621be7ebc7745ac5774629f9d70d079ed56f5e36910510472f7903b7c3b628a35077edd84eb3a2eac739dc784400944342e29511e9162ee706ffb338849cbf981871f5cb55b40b48388aaf2b3a223bc3e6d27f81edcdc7eaf5ad0ba0f44f4b6fc8cf8598126da02ec2b973d7f45ad0f443496be9319d146cb1cf84ddaba263579f21175e95d20a2516adefb58d9151f4677fb5168a475041ea51ea094f597ab07fc1b1091efe9b23b7ca5eef0faf48fc02735b475ce762ad82584380f4405756220abbfb4bc79f90b4880fe11f8a463dd2bf74ac8f7ab3fe117202aa6a7a5eb7e28a9f0fa121b814f69bbe71da5caf0763512cf03515148f9a3c121792db6ad7a15094a3ec0be6bee299526bcf63fea972d0251cea9e6b9adec4c5b8ceeeb8791b0c42af49b7c7779b9ec342ff620d7a9398104510ef9fbb627f15515de6bd208af2f9d11f8344d4bbaae84e37d5bfdea2920ca0b290f418a4f0cf6aed88114a51e605fe3755de73bae773f84f85b10659c1a797795a5bb14bd371f46ca8c04f884b54e63ebd47647e05fd5c338034499235ff580db867a5eea54fbb307030c06f884a6b6aee9a8785f57a3f1c740940127d771ee13aeb875b0bbfd200c321ee0d735b4762d7085b7413da40b41642db9dbf3c4a7867accb13cbe000001274944415457fc1816b026c0a3da36ba8ddee1a542e2b34220d237d41325498dba3f5303effa2177daa65abf802e097605f8340dcb3ae73b7e9021ae029121fe6bba9e74d61fdbdcbe1316b236c0af3bf99eeabf57176f1442cc0151c2a4947bd48f073c17f7f96f0986c5ac0ff0e91a97757d5048ef13eab0b848857906883451a13da0d2b0550ae7fea14ded0f23233215e0d34d5cdc31c7759c0542c80f4b8805ea0f990ea290d432f24101b9534ad15711959dc77b563f8b0cca6c8083fc97a32a15d9e2002d2ad47fa6161d5ad4d5cd6aa49eac2e4f52d74de6bbbf8a42beac8239a016428faa9175405d71585dee57f3d97ecfabeb7784db9fe42784d2949b001315513a1f6620a24430c04419c600136518034c94610c30518631c04419c6001365d81f010000ffffa8859dbc00000006494441540300f42fafe005e2a91d0000000049454e44ae426082', '\x', '5855101f-b685-4c58-a06d-7bbf40c7b297');


--
-- Data for Name: regions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.regions VALUES ('prov', 'Region Prov', '[4,8]', '[{"Code":"namnd","Singular":"Nämnd","Plural":"Nämnder","IsBody":true}]', '03df97a3-557c-4187-94b6-737e31e0a68f');


--
-- Data for Name: search_entries; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (1, 0, 'Unit', '', 'rs', 3, 'Styrelsen', '', 'Nämnd', 'RS
Leda', ' styrelsen
 rs leda nämnd');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (2, 0, 'Unit', '', 'ost', 6, 'Östra nämnden', '', 'Nämnd', '', ' östra nämnden
 nämnd');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (3, 0, 'Unit', '', 'ang', 5, 'Ängsnämnden', '', 'Nämnd', '', ' ängsnämnden
 nämnd');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (4, 0, 'SteeringDocument', '', 'strategi', 0, 'Folkhälsostrategi', '', 'Strategi', '', ' folkhälsostrategi
 strategi');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (5, 0, 'Indicator', '', 'halsa', 2, 'Självskattad hälsa', '', '', 'Lagret
Östra nämnden', ' självskattad hälsa
 lagret östra nämnden');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (6, 0, 'Indicator', '', 'vantan', 4, 'Väntetid', '', '', '', ' väntetid
 dagar');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (7, 0, 'Indicator', '', 'samverkan', 1, 'Samverkan', '', '', '', ' samverkan
 ja delvis nej');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (8, 2, 'Plan', '', 'p-2020', 5, 'Styrelsens plan 2020', '', 'Styrelsen', 'Styrelsens plan
Styrelsen 2019-11-06 § 12', ' styrelsens plan 2020
 styrelsen 2019 11 201911 06 20191106 §12 § 12 rs 2');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (9, 2, 'Section', '', 'inledning', 1, 'Inledning', '', '', 'Vi vill.', ' inledning
 vi vill');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (10, 2, 'Node', 'mal', 'm1', 0, 'God hälsa', '', '', '', ' god hälsa
 mål');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (11, 2, 'Node', 'mal', 'm2', 2, 'Kort väntan', '', '', '', ' kort väntan
 mål');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (12, 2, 'Node', 'matt', 's1', 4, 'Självskattad hälsa', '', 'God hälsa', 'K 70 M 72
Lagret', ' självskattad hälsa
 k 70 m 72 lagret mått');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (13, 2, 'Node', 'matt', 's2', 6, 'Väntetid till besök', '', 'Kort väntan', '14
Kön
Väntetid', ' väntetid till besök
 14 kön mått');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (14, 2, 'Node', 'uppdrag', 'u1', 7, 'Åtgärda köerna', '', '', '2020-12-31
Styrelsen
Östra nämnden', ' åtgärda köerna
 2020 12 202012 31 20201231 styrelsen östra nämnden uppdrag');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (15, 2, 'Node', 'uppdrag', 'u2', 3, 'Se över lokalerna', '', '', 'Styrelsen', ' se över lokalerna
 styrelsen uppdrag');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (16, 3, 'Plan', '', 'p-2021', 6, 'Styrelsens plan 2021', '', 'Styrelsen', 'Styrelsens plan', ' styrelsens plan 2021
 styrelsen rs 1');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (17, 3, 'Section', '', 'inledning', 1, 'Inledning', '', '', 'Vi vill.', ' inledning
 vi vill');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (18, 3, 'Explanation', '', '1', 3, 'Kö', '', '', 'Väntan på något
Ordboken', ' kö
 väntan på något ordboken');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (19, 3, 'Node', 'mal', 'm1', 0, 'God hälsa', '', '', '', ' god hälsa
 mål');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (20, 3, 'Node', 'mal', 'm2', 2, 'Kort väntan', '', '', '', ' kort väntan
 mål');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (21, 3, 'Node', 'matt', 's1', 5, 'Självskattad hälsa', '', 'God hälsa', 'K 70 M 72
Lagret
Öst (Vård)
Östra nämnden
Styrelsen', ' självskattad hälsa
 k 70 m 72 lagret öst vård östra nämnden styrelsen mått');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (22, 3, 'Node', 'matt', 's2', 7, 'Väntetid', '', 'Kort väntan', '14
Kön', ' väntetid
 14 kön mått');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (23, 3, 'Node', 'uppdrag', 'u1', 8, 'Åtgärda köerna', '', '', '2020-12-31
Styrelsen
Östra nämnden', ' åtgärda köerna
 2020 12 202012 31 20201231 styrelsen östra nämnden uppdrag');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (24, 3, 'Node', 'uppdrag', 'u2', 4, 'Se över lokalerna', '', '', 'Styrelsen', ' se över lokalerna
 styrelsen uppdrag');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (25, 3, 'Node', 'uppdrag', 'a1', 9, 'Öppna tider på kvällen', '', '', 'Respektive nämnd
Löpande, delredovisning vid delårsrapport
Östra nämnden
Styrelsen', ' öppna tider på kvällen
 respektive nämnd löpande delredovisning vid delårsrapport östra nämnden styrelsen uppdrag');


--
-- Data for Name: search_scopes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.search_scopes VALUES (0, 7, 1);
INSERT INTO public.search_scopes VALUES (2, 8, 1);
INSERT INTO public.search_scopes VALUES (3, 10, 1);


--
-- Data for Name: snapshots; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.snapshots VALUES (1, '6dda1beb2c378083a4b4022abaeac094665913089f4e7ed80aaa74d24440d546', '{"Plan":{"Code":"p-2020","Title":"Styrelsens plan 2020","Type":"Styrelsens plan","Unit":"rs","FirstYear":2020,"LastYear":2021,"Model":"sm","TargetYears":[2020],"Superiors":[],"IsPublished":true},"Version":"1","Status":"Decided","Decision":{"Organ":"Styrelsen","Date":"2019-11-06","Paragraph":"§ 12","DiaryNumber":"","Placeholders":[],"IsComplete":true},"Header":{"AppliesTo":"","DocumentId":"","Responsible":"","PreparedBy":""},"SourceDocument":"","Vocabulary":[],"Sections":[{"Code":"inledning","Depth":1,"Heading":"Inledning","Text":"Vi vill.","IsRetold":false,"IsNumbered":true,"Shows":[]}],"Footnotes":[],"Nodes":[{"Code":"m1","Level":"mal","Order":1,"Name":"God hälsa","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"m2","Level":"mal","Order":2,"Name":"Kort väntan","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"s1","Level":"matt","Order":3,"Name":"Självskattad hälsa","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"s2","Level":"matt","Order":4,"Name":"Väntetid","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"u1","Level":"uppdrag","Order":5,"Name":"Åtgärda köerna","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"u2","Level":"uppdrag","Order":6,"Name":"Se över lokalerna","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":"strategi","Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""}],"Links":[{"From":"s1","To":"m1","Type":"PartOf"},{"From":"s2","To":"m2","Type":"PartOf"}],"Uses":[{"Node":"s1","Indicator":"halsa","Baseline":{"State":"NotPrinted","Printed":"","Values":[]},"Targets":[{"Period":"2020","Printed":"K 70 M 72","Parts":[{"Segment":"K","Occasion":null,"Printed":"70"},{"Segment":"M","Occasion":null,"Printed":"72"}]}],"SourcePrinted":"Lagret","Source":"lager","FollowUp":{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true},"Decider":"","IsTracking":false},{"Node":"s2","Indicator":"vantan","Baseline":{"State":"NotPrinted","Printed":"","Values":[]},"Targets":[{"Period":"2020","Printed":"14","Parts":[]}],"SourcePrinted":"Kön","Source":null,"FollowUp":{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true},"Decider":"","IsTracking":false}],"Assignments":[{"Node":"u1","Giver":"rs","Receivers":["ost"],"Executor":"","Role":null,"Keyword":"","Deadline":{"Kind":"Due","Start":null,"Due":"2020-12-31","ReportAt":[],"Printed":"2020-12-31"},"ReportsBack":false},{"Node":"u2","Giver":"rs","Receivers":[],"Executor":"","Role":null,"Keyword":"","Deadline":{"Kind":"NotStated","Start":null,"Due":null,"ReportAt":[],"Printed":""},"ReportsBack":false}]}', '2026-11-22 14:29:11.820119+00');
INSERT INTO public.snapshots VALUES (2, '2172ae2f82c2156f9338b6f417727ef15941303c41ce3339e6ef27bb00856228', '{"Plan":{"Code":"p-2020","Title":"Styrelsens plan 2020","Type":"Styrelsens plan","Unit":"rs","FirstYear":2020,"LastYear":2021,"Model":"sm","TargetYears":[2020],"Superiors":[],"IsPublished":true},"Version":"2","Status":"Decided","Decision":{"Organ":"Styrelsen","Date":"2019-11-06","Paragraph":"§ 12","DiaryNumber":"","Placeholders":[],"IsComplete":true},"Header":{"AppliesTo":"","DocumentId":"","Responsible":"","PreparedBy":""},"SourceDocument":"","Vocabulary":[],"Sections":[{"Code":"inledning","Depth":1,"Heading":"Inledning","Text":"Vi vill.","IsRetold":false,"IsNumbered":true,"Shows":[]}],"Footnotes":[],"Nodes":[{"Code":"m1","Level":"mal","Order":1,"Name":"God hälsa","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"m2","Level":"mal","Order":2,"Name":"Kort väntan","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"s1","Level":"matt","Order":3,"Name":"Självskattad hälsa","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"s2","Level":"matt","Order":4,"Name":"Väntetid till besök","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"u1","Level":"uppdrag","Order":5,"Name":"Åtgärda köerna","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"u2","Level":"uppdrag","Order":6,"Name":"Se över lokalerna","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":"strategi","Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""}],"Links":[{"From":"s1","To":"m1","Type":"PartOf"},{"From":"s2","To":"m2","Type":"PartOf"}],"Uses":[{"Node":"s1","Indicator":"halsa","Baseline":{"State":"NotPrinted","Printed":"","Values":[]},"Targets":[{"Period":"2020","Printed":"K 70 M 72","Parts":[{"Segment":"K","Occasion":null,"Printed":"70"},{"Segment":"M","Occasion":null,"Printed":"72"}]}],"SourcePrinted":"Lagret","Source":"lager","FollowUp":{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true},"Decider":"","IsTracking":false},{"Node":"s2","Indicator":"vantan","Baseline":{"State":"NotPrinted","Printed":"","Values":[]},"Targets":[{"Period":"2020","Printed":"14","Parts":[]}],"SourcePrinted":"Kön","Source":null,"FollowUp":{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true},"Decider":"","IsTracking":false}],"Assignments":[{"Node":"u1","Giver":"rs","Receivers":["ost"],"Executor":"","Role":null,"Keyword":"","Deadline":{"Kind":"Due","Start":null,"Due":"2020-12-31","ReportAt":[],"Printed":"2020-12-31"},"ReportsBack":false},{"Node":"u2","Giver":"rs","Receivers":[],"Executor":"","Role":null,"Keyword":"","Deadline":{"Kind":"NotStated","Start":null,"Due":null,"ReportAt":[],"Printed":""},"ReportsBack":false}]}', '2026-11-22 14:29:11.820119+00');


--
-- Data for Name: sources; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sources VALUES ('lager', 'Lagret', 'System', 'ost', '[]', 0, '6e7099f0-927d-4124-aade-2d67b544a21e');


--
-- Data for Name: steering_documents; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.steering_documents VALUES ('strategi', 'Folkhälsostrategi', 'Strategi', 'County', '{"From":"2018-01-01","To":"2026-12-31","IsTurnedRound":false}', NULL, '', '', '', 0, '64f75c99-4b34-48fa-87c1-beec715196b3');


--
-- Data for Name: table_templates; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.table_templates VALUES ('ram', 'Ramar', 'Frames', 'Millions', '[{"Code":"ost","Label":"Östra nämnden","Form":"Input","Unit":"ost"},{"Code":"rs","Label":"Styrelsen","Form":"Input","Unit":"rs"},{"Code":"summa","Label":"Summa","Form":"Sum","Formula":"ost + rs","Line":"FrameTotal"}]', 1, '[]', 0, 'f34846bd-450a-4c6a-a5d3-e5deaf999a64');


--
-- Data for Name: units; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.units VALUES ('ang', 'namnd', 'Ängsnämnden', '', 'rs', '', '{"To":"2020-12-31","IsTurnedRound":false}', '["ost"]', '[]', '[]', 2, '852b25b0-5de1-4d47-92b4-cf1b50258dcf');
INSERT INTO public.units VALUES ('ost', 'namnd', 'Östra nämnden', '', 'rs', '', '{"IsTurnedRound":false}', '[]', '[]', '[]', 1, '72c792da-4bf5-4b35-8368-886c05372645');
INSERT INTO public.units VALUES ('rs', 'namnd', 'Styrelsen', 'RS', NULL, '', '{"IsTurnedRound":false}', '[]', '[{"Code":"leda","Name":"Leda"}]', '[]', 0, 'ae16ff52-3116-41fc-bcdc-13b5662a9c79');


--
-- Name: plan_versions_Id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public."plan_versions_Id_seq"', 3, true);


--
-- Name: search_entries_Id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public."search_entries_Id_seq"', 25, true);


--
-- Name: __EFMigrationsHistory PK___EFMigrationsHistory; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."__EFMigrationsHistory"
    ADD CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId");


--
-- Name: accepted_findings PK_accepted_findings; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accepted_findings
    ADD CONSTRAINT "PK_accepted_findings" PRIMARY KEY ("Plan", "Check", "Node", "Fingerprint");


--
-- Name: activities PK_activities; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.activities
    ADD CONSTRAINT "PK_activities" PRIMARY KEY ("VersionId", "Node");


--
-- Name: assignments PK_assignments; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT "PK_assignments" PRIMARY KEY ("VersionId", "Node");


--
-- Name: audit PK_audit; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit
    ADD CONSTRAINT "PK_audit" PRIMARY KEY ("Number");


--
-- Name: document_templates PK_document_templates; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_templates
    ADD CONSTRAINT "PK_document_templates" PRIMARY KEY ("Code");


--
-- Name: frame_postings PK_frame_postings; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.frame_postings
    ADD CONSTRAINT "PK_frame_postings" PRIMARY KEY ("VersionId", "Code");


--
-- Name: indicator_uses PK_indicator_uses; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.indicator_uses
    ADD CONSTRAINT "PK_indicator_uses" PRIMARY KEY ("VersionId", "Node");


--
-- Name: indicators PK_indicators; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.indicators
    ADD CONSTRAINT "PK_indicators" PRIMARY KEY ("Code");


--
-- Name: links PK_links; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.links
    ADD CONSTRAINT "PK_links" PRIMARY KEY ("VersionId", "From", "Type", "To");


--
-- Name: models PK_models; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.models
    ADD CONSTRAINT "PK_models" PRIMARY KEY ("Code");


--
-- Name: nodes PK_nodes; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.nodes
    ADD CONSTRAINT "PK_nodes" PRIMARY KEY ("VersionId", "Code");


--
-- Name: plan_versions PK_plan_versions; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plan_versions
    ADD CONSTRAINT "PK_plan_versions" PRIMARY KEY ("Id");


--
-- Name: region_profiles PK_region_profiles; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.region_profiles
    ADD CONSTRAINT "PK_region_profiles" PRIMARY KEY ("Slug");


--
-- Name: regions PK_regions; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions
    ADD CONSTRAINT "PK_regions" PRIMARY KEY ("Slug");


--
-- Name: snapshots PK_snapshots; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.snapshots
    ADD CONSTRAINT "PK_snapshots" PRIMARY KEY ("VersionId");


--
-- Name: sources PK_sources; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sources
    ADD CONSTRAINT "PK_sources" PRIMARY KEY ("Code");


--
-- Name: steering_documents PK_steering_documents; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.steering_documents
    ADD CONSTRAINT "PK_steering_documents" PRIMARY KEY ("Code");


--
-- Name: table_templates PK_table_templates; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.table_templates
    ADD CONSTRAINT "PK_table_templates" PRIMARY KEY ("Code");


--
-- Name: units PK_units; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.units
    ADD CONSTRAINT "PK_units" PRIMARY KEY ("Code");


--
-- Name: search_entries search_entries_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_entries
    ADD CONSTRAINT search_entries_pkey PRIMARY KEY ("Id");


--
-- Name: search_scopes search_scopes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_scopes
    ADD CONSTRAINT search_scopes_pkey PRIMARY KEY ("VersionId");


--
-- Name: IX_frame_postings_VersionId_From_Year; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "IX_frame_postings_VersionId_From_Year" ON public.frame_postings USING btree ("VersionId", "From", "Year");


--
-- Name: IX_frame_postings_VersionId_To_Year; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "IX_frame_postings_VersionId_To_Year" ON public.frame_postings USING btree ("VersionId", "To", "Year");


--
-- Name: IX_indicator_uses_Indicator; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "IX_indicator_uses_Indicator" ON public.indicator_uses USING btree ("Indicator");


--
-- Name: IX_plan_versions_PlanCode_Version; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX "IX_plan_versions_PlanCode_Version" ON public.plan_versions USING btree ("PlanCode", "Version");


--
-- Name: search_entries_version; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX search_entries_version ON public.search_entries USING btree ("VersionId");


--
-- Name: search_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX search_words ON public.search_entries USING gin (array_to_tsvector(string_to_array(substr(replace("Words", chr(10), ''::text), 2), ' '::text)));


--
-- Name: audit audit_written_once; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_written_once BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION public.written_once();


--
-- Name: snapshots snapshots_written_once; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER snapshots_written_once BEFORE DELETE OR UPDATE OR TRUNCATE ON public.snapshots FOR EACH STATEMENT EXECUTE FUNCTION public.written_once();


--
-- Name: activities FK_activities_plan_versions_VersionId; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.activities
    ADD CONSTRAINT "FK_activities_plan_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES public.plan_versions("Id") ON DELETE CASCADE;


--
-- Name: assignments FK_assignments_plan_versions_VersionId; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT "FK_assignments_plan_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES public.plan_versions("Id") ON DELETE CASCADE;


--
-- Name: frame_postings FK_frame_postings_plan_versions_VersionId; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.frame_postings
    ADD CONSTRAINT "FK_frame_postings_plan_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES public.plan_versions("Id") ON DELETE CASCADE;


--
-- Name: indicator_uses FK_indicator_uses_plan_versions_VersionId; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.indicator_uses
    ADD CONSTRAINT "FK_indicator_uses_plan_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES public.plan_versions("Id") ON DELETE CASCADE;


--
-- Name: links FK_links_plan_versions_VersionId; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.links
    ADD CONSTRAINT "FK_links_plan_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES public.plan_versions("Id") ON DELETE CASCADE;


--
-- Name: nodes FK_nodes_plan_versions_VersionId; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.nodes
    ADD CONSTRAINT "FK_nodes_plan_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES public.plan_versions("Id") ON DELETE CASCADE;


--
-- Name: snapshots FK_snapshots_plan_versions_VersionId; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.snapshots
    ADD CONSTRAINT "FK_snapshots_plan_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES public.plan_versions("Id") ON DELETE RESTRICT;


--
-- PostgreSQL database dump complete
--


