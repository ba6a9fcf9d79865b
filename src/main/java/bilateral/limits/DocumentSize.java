package bilateral.limits;

import graphql.introspection.Introspection;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is counted of a document before it is validated. Looks at each node once, whatever the
 * fragments spread.
 *
 * @param rootFields of the operation that has the most
 * @param onlyIntrospection whether it asks for nothing but the schema
 */
record DocumentSize(int aliases, int directives, int rootFields, boolean onlyIntrospection) {

    private static final Set<String> INTROSPECTION =
            Set.of(
                    Introspection.SchemaMetaFieldDef.getName(),
                    Introspection.TypeMetaFieldDef.getName());

    static DocumentSize of(Document document) {
        int aliases = 0;
        int directives = 0;
        Deque<Node<?>> rest = new ArrayDeque<>();
        rest.push(document);
        while (!rest.isEmpty()) {
            Node<?> node = rest.pop();
            if (node instanceof Field field && field.getAlias() != null) {
                aliases++;
            } else if (node instanceof Directive) {
                directives++;
            }
            node.getChildren().forEach(rest::push);
        }
        Map<String, SelectionSet> fragments = new HashMap<>();
        for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            fragments.put(fragment.getName(), fragment.getSelectionSet());
        }
        int rootFields = 0;
        boolean onlyIntrospection = true;
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            Map<String, String> fields = rootFields(operation, fragments);
            rootFields = Math.max(rootFields, fields.size());
            onlyIntrospection &= INTROSPECTION.containsAll(fields.values());
        }
        return new DocumentSize(aliases, directives, rootFields, onlyIntrospection);
    }

    /** The names of the root fields, by result key. */
    private static Map<String, String> rootFields(
            OperationDefinition operation, Map<String, SelectionSet> fragments) {
        Map<String, String> fields = new HashMap<>();
        Set<String> spread = new HashSet<>();
        Deque<SelectionSet> rest = new ArrayDeque<>();
        rest.push(operation.getSelectionSet());
        while (!rest.isEmpty()) {
            for (var selection : rest.pop().getSelections()) {
                @Nullable SelectionSet inner =
                        switch (selection) {
                            case InlineFragment fragment -> fragment.getSelectionSet();
                            case FragmentSpread fragment ->
                                    spread.add(fragment.getName())
                                            ? fragments.get(fragment.getName())
                                            : null;
                            default -> null;
                        };
                if (inner != null) {
                    rest.push(inner);
                } else if (selection instanceof Field field) {
                    fields.put(field.getResultKey(), field.getName());
                }
            }
        }
        return fields;
    }
}
