package bilateral.read;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.WiringFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaReport;

import java.util.Objects;

/** Puts reading by selection into Spring for GraphQL. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadProperties.class)
class ReadConfiguration {

    @Bean
    GraphQlArgumentBinder argumentBinder() {
        return new GraphQlArgumentBinder(ApplicationConversionService.getSharedInstance());
    }

    @Bean
    HandlerMethodArgumentResolver readerArgument(
            Declarations declarations, GraphQlArgumentBinder binder) {
        return new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == Reader.class;
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter, DataFetchingEnvironment environment) {
                Reads reads = Reads.of(environment.getGraphQlContext());
                return new Reader(declarations, binder, environment, reads);
            }
        };
    }

    @Bean
    HandlerMethodArgumentResolver columnsArgument() {
        return new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == Columns.class;
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter, DataFetchingEnvironment environment) {
                Row row = Objects.requireNonNull(environment.getSource());
                return Objects.requireNonNull(row.get(environment.getField().getResultKey()));
            }
        };
    }

    @Bean
    RuntimeWiringConfigurer rows() {
        WiringFactory factory =
                new WiringFactory() {
                    @Override
                    public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment field) {
                        return RowDataFetcher.INSTANCE;
                    }
                };
        return wiring -> wiring.wiringFactory(factory);
    }

    @Bean
    GraphQlSourceBuilderCustomizer rowTypes() {
        TypeResolver resolver =
                environment -> {
                    Row row = Objects.requireNonNull(environment.getObject());
                    return environment.getSchema().getObjectType(row.typeName());
                };
        return builder ->
                builder.defaultTypeResolver(resolver)
                        .inspectSchemaMappings(ReadConfiguration::checkControllers);
    }

    /** The server does not start while schema, declarations and controllers differ. */
    @Bean
    SmartInitializingSingleton schemaCheck(GraphQlSource source, Declarations declarations) {
        return () -> SchemaCheck.check(source.schema(), declarations);
    }

    private static void checkControllers(SchemaReport report) {
        if (!report.unmappedRegistrations().isEmpty() || !report.unmappedArguments().isEmpty()) {
            throw new IllegalStateException(
                    "The schema lacks what controllers are mapped to: "
                            + report.unmappedRegistrations()
                            + report.unmappedArguments());
        }
    }

    /** Resolvers only say what to read: they are called where they are, on no other thread. */
    @Bean
    static BeanPostProcessor inlineResolvers() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof AnnotatedControllerConfigurer configurer) {
                    configurer.setBlockingMethodPredicate(method -> false);
                }
                return bean;
            }
        };
    }
}
